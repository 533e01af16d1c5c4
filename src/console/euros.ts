/**
 * Reads an amount as people in Belgium write it, in euro cents: `1234,5`, `1.234,50`, `1 234.50`, `€ 12`.
 * Undefined when it is no amount, or can be read in two ways: `1.234` is a thousand in Dutch and one in English.
 */
export function centsFrom(text: string): number | undefined {
  const written = text.replace(/[\s\u00a0\u202f'’€]/g, '');
  const match =
    /^(?<euros>\d+)(?:[.,](?<cents>\d{1,2}))?$/.exec(written) ??
    /^(?<euros>\d{1,3}(?:\.\d{3})+)(?:,(?<cents>\d{1,2}))$/.exec(written) ??
    /^(?<euros>\d{1,3}(?:,\d{3})+)(?:\.(?<cents>\d{1,2}))$/.exec(written) ??
    /^(?<euros>\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:,\d{3}){2,})$/.exec(written);
  if (match?.groups === undefined) return undefined;
  const { euros = '', cents = '' } = match.groups;
  const amountCents = Number(`${euros.replace(/[.,]/g, '')}${cents.padEnd(2, '0')}`);
  return Number.isSafeInteger(amountCents) ? amountCents : undefined;
}

/** Euro cents as they are typed: `1234,50`, with the sign of the language. */
export function typedEuros(amountCents: number, decimalSign: ',' | '.'): string {
  const digits = String(amountCents).padStart(3, '0');
  return `${digits.slice(0, -2)}${decimalSign}${digits.slice(-2)}`;
}
