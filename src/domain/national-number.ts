const digitsOfNationalNumber = 11;

/**
 * Whether a text holds a Belgian national number, written together or with separators: it would put the
 * person's identity where it must not be. Looked for in each run of eleven digits, and in all digits of the
 * text when there are eleven.
 */
export function holdsNationalNumber(text: string): boolean {
  if (text.length < digitsOfNationalNumber) return false;
  const runs = text.match(/\d+/g) ?? [];
  return [...runs, runs.join('')].some(isNationalNumber);
}

/**
 * Eleven digits: year, month (raised by 20 or 40 for other registers), day, a number, and 97 minus the rest of
 * the first nine divided by 97, or of these after a 2 for people born since 2000.
 */
function isNationalNumber(digits: string): boolean {
  if (!/^\d\d(?:[024][0-9]|[135][0-2])(?:[0-2]\d|3[01])\d{5}$/.test(digits)) return false;
  const body = Number(digits.slice(0, 9));
  const check = Number(digits.slice(9));
  return check === 97 - (body % 97) || check === 97 - ((2_000_000_000 + body) % 97);
}
