import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { type Caller, isLocal } from '../application/caller.ts';
import { personKey } from '../domain/rate-revision.ts';
import { messages } from './messages.ts';
import { badRequest, type Issue } from './problems.ts';

// Not only spaces; no control characters.
const pattern = '^(?=.*\\S)[^\\u0000-\\u001F\\u007F]{1,100}$';

/** Who acts where nobody proves who he is; otherwise the caller is known and this header is not looked at. */
export const actingPersonHeader = {
  'acting-person': Type.Optional(
    Type.String({
      pattern,
      description:
        'Who acts. Required by a service without authentication, which only its own machine can reach; ignored by every other, which knows its caller.',
      examples: ['Anna Peeters'],
    }),
  ),
};

/** Whom a request says that acts, when its header is well-formed. */
export function statedActingPerson(headers: IncomingHttpHeaders): string | undefined {
  const sent = headers['acting-person'];
  if (typeof sent !== 'string' || !new RegExp(pattern).test(sent)) return undefined;
  const person = decodeName(sent).normalize('NFC').trim();
  return personKey(person) === '' ? undefined : person;
}

/**
 * The caller as the person who acts on rates, from a request whose headers were checked. Errors: ProblemError
 * badRequest when a local caller does not say who he is, or nothing of the name can be seen.
 */
export function actingCallerOf(request: {
  readonly caller: Caller;
  readonly headers: IncomingHttpHeaders;
}): Caller {
  if (!isLocal(request.caller)) return request.caller;
  const actor = statedActingPerson(request.headers);
  if (actor !== undefined) return { ...request.caller, actor };
  const detail = messages.personCannotBeSeen();
  throw badRequest([
    request.headers['acting-person'] === undefined
      ? personIsMissing()
      : { code: 'schemaViolation', in: 'header', name: 'acting-person', detail },
  ]);
}

/** What a local caller has left out of a request that asks who acts, to be told with all else that is wrong with it. */
export function issuesOfActingPerson({ caller, headers, routeOptions }: FastifyRequest): readonly Issue[] {
  const known: unknown = Object(routeOptions.schema?.headers).properties;
  const isMissing = Object.hasOwn(Object(known), 'acting-person') && headers['acting-person'] === undefined;
  return isMissing && isLocal(caller) ? [personIsMissing()] : [];
}

function personIsMissing(): Issue {
  return { code: 'requiredInput', in: 'header', name: 'acting-person', detail: messages.requiredInput() };
}

// Clients send letters beyond ASCII as UTF-8 or, like browsers, as Latin-1; both are read.
function decodeName(sent: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(sent, 'latin1'));
  } catch {
    return sent;
  }
}
