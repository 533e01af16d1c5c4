import { dayOf, numbersOf } from '../calendar.ts';
import { type Cents, type Fraction, fraction, multiply, wholeNumber } from '../money.ts';
import type { Language } from './languages.ts';
import type { Utf8Text } from './utf8-text.ts';

/** A space at which a line is not broken. */
const noBreakSpace = '\u00a0';

const groupSeparators: Record<Language, string> = { fr: noBreakSpace, nl: '.', de: '.', en: ',' };
const decimalSeparators: Record<Language, string> = { fr: ',', nl: ',', de: ',', en: '.' };

const monthNames: Record<Language, readonly string[]> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** What stands before and after the digits of an amount. */
const moneySigns: Readonly<Record<Language, { readonly before: string; readonly after: string }>> = {
  fr: { before: '', after: `${noBreakSpace}€` },
  nl: { before: `€${noBreakSpace}`, after: '' },
  de: { before: '', after: `${noBreakSpace}€` },
  en: { before: '€', after: '' },
};

/**
 * Writes amounts as they are written in Belgium: fr `1 367,34 €`, nl `€ 1.367,34`, de `1.367,34 €`, en `€1,367.34`.
 * Always with two decimals. Errors: RangeError when it is not a whole number of cents, or negative.
 */
export function moneyWriter(language: Language): (text: Utf8Text, amountCents: Cents) => void {
  const before = Buffer.from(moneySigns[language].before);
  const after = Buffer.from(moneySigns[language].after);
  const groupSeparator = groupSeparators[language].charCodeAt(0);
  const decimalSeparator = decimalSeparators[language].charCodeAt(0);
  return (text, amountCents) => {
    if (!Number.isSafeInteger(amountCents) || amountCents < 0) {
      throw new RangeError(`no amount of cents: ${amountCents}`);
    }
    const cents = amountCents % 100;
    text.addBytes(before);
    writeInGroups(text, (amountCents - cents) / 100, groupSeparator);
    text.addCharacter(decimalSeparator);
    text.addInteger(cents, 2);
    text.addBytes(after);
  };
}

/** A whole number with a separator before each three digits from the right. */
function writeInGroups(text: Utf8Text, whole: number, separator: number): void {
  const lastThree = whole % 1_000;
  if (whole === lastThree) {
    text.addInteger(whole);
    return;
  }
  writeInGroups(text, (whole - lastThree) / 1_000, separator);
  text.addCharacter(separator);
  text.addInteger(lastThree, 3);
}

/**
 * Writes days with their month in full, as in an official letter, so that nobody takes the day for the month.
 * `isoDate` is `YYYY-MM-DD`. Errors: RangeError when it is no such day.
 */
export function dateWriter(language: Language): (text: Utf8Text, isoDate: string) => void {
  const first = language === 'fr' ? '1er' : '1';
  const afterDay = language === 'de' ? `.${noBreakSpace}` : noBreakSpace;
  const months = monthNames[language].map((name) => Buffer.from(`${afterDay}${name}${noBreakSpace}`));
  return (text, isoDate) => {
    const { day, month, year } = numbersOf(dayOf(isoDate));
    const monthAround = months[month - 1];
    if (monthAround === undefined) throw new RangeError(`no month: ${month}`);
    if (day === 1) text.add(first);
    else text.addInteger(day);
    text.addBytes(monthAround);
    text.addInteger(year);
  };
}

/** Writes coefficients of four decimals: fr `1,8114`, en `1.8114`. */
export function coefficientWriter(language: Language): (text: Utf8Text, tenThousandths: number) => void {
  return (text, tenThousandths) => {
    const digits = String(tenThousandths).padStart(5, '0');
    text.add(`${digits.slice(0, -4)}${decimalSeparators[language]}${digits.slice(-4)}`);
  };
}

/** A ratio as a percentage, exact: `6 %`, `2,5 %`; in English `6%`. Errors: RangeError past four decimals. */
export function writePercentage(text: Utf8Text, language: Language, ratio: Fraction): void {
  const tenThousandths = wholeNumber(multiply(ratio, fraction(1_000_000)));
  if (tenThousandths === undefined) throw new RangeError('a percentage with more than four decimals');
  const digits = String(tenThousandths).padStart(5, '0');
  const decimals = digits.slice(-4).replace(/0+$/, '');
  const separator = decimals === '' ? '' : decimalSeparators[language];
  text.add(`${digits.slice(0, -4)}${separator}${decimals}${language === 'en' ? '' : noBreakSpace}%`);
}

const listComma = Buffer.from(', ');
const conjunctions: Readonly<Record<Language, Uint8Array>> = {
  fr: Buffer.from(' et '),
  nl: Buffer.from(' en '),
  de: Buffer.from(' und '),
  en: Buffer.from(' and '),
};

/** `one`, `one and two`, `one, two and three`; each item is in UTF-8. */
export function writeList(text: Utf8Text, language: Language, items: readonly Uint8Array[]): void {
  if (items.length === 0) throw new RangeError('an empty list says nothing');
  for (const [place, item] of items.entries()) {
    if (place > 0) text.addBytes(place === items.length - 1 ? conjunctions[language] : listComma);
    text.addBytes(item);
  }
}

/** Between items that may hold commas: `one; two`, in French with its space before the semicolon. */
export const seriesSeparators: Readonly<Record<Language, string>> = {
  fr: `${noBreakSpace}; `,
  nl: '; ',
  de: '; ',
  en: '; ',
};

/**
 * Spaces at which a line must not be broken, so that the catalogues can be written with ordinary ones:
 * in French before `: ; % ? !` and inside guillemets; everywhere after `§` and after "article" before its number.
 */
export function applyTypography(language: Language, text: string): string {
  const bound = text
    .replace(/§ /g, `§${noBreakSpace}`)
    .replace(/\b(articles?|artikel(?:en)?) (?=\d)/gi, (article) => `${article.trimEnd()}${noBreakSpace}`);
  if (language !== 'fr') return bound;
  return bound.replace(/ (?=[:;%?!»])/g, noBreakSpace).replace(/« /g, `«${noBreakSpace}`);
}
