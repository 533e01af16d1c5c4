import { Type } from 'typebox';

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
 * like browsers, as Latin-1; both are read.
 */
export function actingPersonOf({
  headers,
}: {
  readonly headers: { readonly 'acting-person': string };
}): string {
  const sent = headers['acting-person'].trim();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(sent, 'latin1')).normalize('NFC');
  } catch {
    return sent.normalize('NFC');
  }
}
