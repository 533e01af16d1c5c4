import { currentCredential } from './credential.ts';
import { currentLanguage, texts } from './language.ts';
import { signIn } from './sign-in.ts';

/** One thing that is wrong with one field of a request, as the API names it. */
export interface Issue {
  readonly name?: string;
  readonly detail: string;
}

/** Why a request was not done, in the language of the reader. */
export interface Problem {
  readonly status: number;
  readonly detail: string;
  readonly issues: readonly Issue[];
  /** The whole answer, for what only one operation says; empty without one. */
  readonly document: Readonly<Record<string, unknown>>;
}

export type Reply<Body> =
  | { readonly done: true; readonly body: Body; readonly etag: string | undefined }
  | { readonly done: false; readonly problem: Problem };

export interface CallOptions {
  readonly method?: 'POST' | 'PUT';
  /** Sent as JSON, unless it is a text with a media type. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls the public API of the service. A failure of any kind comes back as a problem; nothing is thrown. */
export async function call<Body>(path: string, options: CallOptions = {}): Promise<Reply<Body>> {
  const { method = 'GET', body, headers = {} } = options;
  let response: Response;
  try {
    response = await fetchAsReader(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    if (response.ok) {
      const answer: Body = await response.json();
      return { done: true, body: answer, etag: response.headers.get('etag') ?? undefined };
    }
  } catch {
    return { done: false, problem: ownProblem(0, texts().failures.unreachable) };
  }
  try {
    const document: Readonly<Record<string, unknown>> & { detail: string; issues?: readonly Issue[] } =
      await response.json();
    const { detail, issues = [] } = document;
    return { done: false, problem: { status: response.status, detail, issues, document } };
  } catch {
    return { done: false, problem: ownProblem(response.status, texts().failures.unexpected) };
  }
}

/** Fetches with what the reader has proved who he is with; while the service refuses that, he is asked again. */
export async function fetchAsReader(
  path: string,
  { headers, ...options }: RequestInit & { readonly headers: Readonly<Record<string, string>> },
): Promise<Response> {
  for (;;) {
    const credential = currentCredential();
    const response = await fetch(path, {
      ...options,
      headers: {
        'accept-language': currentLanguage(),
        ...headers,
        ...(credential === undefined ? {} : { authorization: `Bearer ${credential}` }),
      },
    });
    if (response.status !== 401) return response;
    const problem: { readonly detail: string } = await response.json();
    await signIn(credential, problem.detail);
  }
}

/** The address within this service of an absolute one, such as that of the next page. */
export function pathOf(address: string): string {
  const { pathname, search } = new URL(address, location.origin);
  return `${pathname}${search}`;
}

function ownProblem(status: number, detail: string): Problem {
  return { status, detail, issues: [], document: {} };
}
