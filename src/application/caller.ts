/** What a caller can be allowed to do. */
export const scopes = [
  'calculations:write',
  'calculations:read',
  'rates:read',
  'rates:prepare',
  'rates:approve',
  'audit:read',
] as const;

export type Scope = (typeof scopes)[number];

/** Whether any of these is about calculations, which belong to organizations. */
export function isForOrganizations(some: readonly Scope[]): boolean {
  return some.some((scope) => scope.startsWith('calculations:'));
}

/** The organization of what is recorded without access control, on the machine of the service itself. */
export const localOrganization = 'local';

/** Who asks for something, for whom, and under which trace identifier. */
export interface Caller {
  /** Who acts: the subject of a token, the name of a key, or whom a local caller says. */
  readonly actor: string;
  /** The system that the request comes from: the client of a token, or a key. */
  readonly client: string;
  /** Enterprise numbers of the organizations that the request is for, or the local organization alone. */
  readonly organizations: readonly string[];
  /** The `BelGov-Trace-Id` of the answer. */
  readonly traceId: string;
}

/** Whether nobody had to prove who he is. No enterprise number is `local`. */
export function isLocal({ organizations }: Pick<Caller, 'organizations'>): boolean {
  return organizations.includes(localOrganization);
}

/** What a token or a key lets its holder do. */
export interface Grant extends Omit<Caller, 'traceId'> {
  /** All that it lists; also what this version does not know. */
  readonly scopes: readonly string[];
}

/** Why a token or a key is not accepted. Only what is certain to be genuine is told more than `invalid`. */
export type GrantRefusal = 'invalid' | 'expired' | 'notYetValid' | 'wrongAudience' | 'unusableClaims';

/** What a token or a key grants; or why nothing, and in words for the log alone, which may name neither. */
export type Verification =
  | { readonly grant: Grant }
  | { readonly refusal: GrantRefusal; readonly reason: string };
