import type { FastifyInstance } from 'fastify';
import { type Caller, localOrganization, type Scope } from '../application/caller.ts';
import { statedActingPerson } from './acting-person.ts';
import { messages } from './messages.ts';
import { badRequest } from './problems.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. Known before the body is read, on every route that is not for everybody. */
    caller: Caller;
  }
  interface FastifyContextConfig {
    /** What a caller must be allowed to do, all of it; or that the route is for everybody. Each route says one. */
    readonly access?: readonly [Scope, ...Scope[]] | 'everybody';
  }
}

/** How callers prove who they are. */
export type Access = {
  /** On the machine of the service itself only; everybody may do everything. */
  readonly authentication: 'none';
};

/**
 * Gives every request its caller. A route says in its `config` what it takes; one that says nothing cannot be
 * registered, so that none is open by mistake.
 */
export function controlAccess(app: FastifyInstance, _access: Access): void {
  app.decorateRequest('caller');
  app.addHook('onRoute', ({ config, method, url }) => {
    if (config?.access === undefined) throw new TypeError(`${method} ${url} does not say who may use it`);
  });
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.access === 'everybody') return;
    request.caller = {
      actor: statedActingPerson(request.headers) ?? localOrganization,
      client: localOrganization,
      organizations: [localOrganization],
      traceId: request.id,
    };
  });
}

/**
 * The organization that something is created for. Errors: ProblemError badRequest when the caller acts for several and
 * has not said for which.
 */
export function organizationOf({ organizations }: Caller): string {
  const [organization, another] = organizations;
  if (organization !== undefined && another === undefined) return organization;
  const detail = messages.organizationMustBeChosen();
  throw badRequest([{ code: 'requiredInput', in: 'header', name: 'acting-organization', detail }]);
}
