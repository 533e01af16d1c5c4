/**
 * Whether a text is an enterprise number of the Crossroads Bank for Enterprises: ten digits, of which the last two
 * are 97 minus the remainder of the first eight divided by 97.
 */
export function isEnterpriseNumber(text: string): boolean {
  if (!/^[01]\d{9}$/.test(text)) return false;
  return Number(text.slice(8)) === 97 - (Number(text.slice(0, 8)) % 97);
}
