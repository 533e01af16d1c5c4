import { Type } from 'typebox';
import { personKey } from '../domain/rate-revision.ts';
import { messages } from './messages.ts';
import { badRequest } from './problems.ts';

/**
 * Who acts. The service runs on one machine and has no access control yet, so the caller says it in a header;
 * the subject of a token will take its place, here and nowhere else.
 */
export const actingPersonHeader = {
  'acting-person': Type.String({
    // Not only spaces; no control characters.
    pattern: '^(?=.*\\S)[^\\u0000-\\u001F\\u007F]{1,100}$',
    description:
      'Who acts. Stands in for access control as long as the service is reachable from its own machine only.',
    examples: ['Anna Peeters'],
  }),
};

/**
 * The person who acts, from a request whose headers were checked. Clients send letters beyond ASCII as UTF-8 or,
 * like browsers, as Latin-1; both are read. Errors: ProblemError badRequest when nothing of the name can be seen.
 */
export function actingPersonOf({
  headers,
}: {
  readonly headers: { readonly 'acting-person': string };
}): string {
  const person = decodeName(headers['acting-person']).normalize('NFC').trim();
  if (personKey(person) === '') {
    const detail = messages.personCannotBeSeen();
    throw badRequest([{ code: 'schemaViolation', in: 'header', name: 'acting-person', detail }]);
  }
  return person;
}

function decodeName(sent: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(sent, 'latin1'));
  } catch {
    return sent;
  }
}
