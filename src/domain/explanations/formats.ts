import { type Cents, type Fraction, fraction, multiply, wholeNumber } from '../money.ts';
import type { Language } from './languages.ts';

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

/**
 * An amount as it is written in Belgium: fr `1 367,34 €`, nl `€ 1.367,34`, de `1.367,34 €`, en `€1,367.34`.
 * Always with two decimals. Errors: RangeError when it is not a whole number of cents, or negative.
 */
export function formatMoney(language: Language, amountCents: Cents): string {
  if (!Number.isSafeInteger(amountCents) || amountCents < 0) {
    throw new RangeError(`no amount of cents: ${amountCents}`);
  }
  const cents = amountCents % 100;
  const euros = inGroups((amountCents - cents) / 100, groupSeparators[language]);
  const amount = `${euros}${decimalSeparators[language]}${cents < 10 ? '0' : ''}${cents}`;
  switch (language) {
    case 'fr':
    case 'de':
      return `${amount}${noBreakSpace}€`;
    case 'nl':
      return `€${noBreakSpace}${amount}`;
    case 'en':
      return `€${amount}`;
  }
}

/** A whole number with a separator before each three digits from the right. */
function inGroups(whole: number, separator: string): string {
  const lastThree = whole % 1_000;
  if (whole === lastThree) return `${whole}`;
  return `${inGroups((whole - lastThree) / 1_000, separator)}${separator}${`${lastThree}`.padStart(3, '0')}`;
}

/** Days that were written before: a caseload names the same few thousand. */
const writtenDates: Readonly<Record<Language, Map<string, string>>> = {
  fr: new Map(),
  nl: new Map(),
  de: new Map(),
  en: new Map(),
};
const keptDates = 10_000;

/**
 * A day with its month in full, as in an official letter, so that nobody takes the day for the month.
 * `isoDate` is `YYYY-MM-DD`. Errors: RangeError when it is no such day.
 */
export function formatDate(language: Language, isoDate: string): string {
  const kept = writtenDates[language].get(isoDate);
  if (kept !== undefined) return kept;
  const text = dateInWords(language, isoDate);
  if (writtenDates[language].size < keptDates) writtenDates[language].set(isoDate, text);
  return text;
}

function dateInWords(language: Language, isoDate: string): string {
  const { day, month, year } = Temporal.PlainDate.from(isoDate);
  const monthName = monthNames[language][month - 1];
  switch (language) {
    case 'fr':
      return `${day === 1 ? '1er' : day}${noBreakSpace}${monthName}${noBreakSpace}${year}`;
    case 'de':
      return `${day}.${noBreakSpace}${monthName}${noBreakSpace}${year}`;
    case 'nl':
    case 'en':
      return `${day}${noBreakSpace}${monthName}${noBreakSpace}${year}`;
  }
}

/** A coefficient of four decimals: fr `1,8114`, en `1.8114`. */
export function formatCoefficient(language: Language, tenThousandths: number): string {
  const digits = String(tenThousandths).padStart(5, '0');
  return `${digits.slice(0, -4)}${decimalSeparators[language]}${digits.slice(-4)}`;
}

/** A ratio as a percentage, exact: `6 %`, `2,5 %`; in English `6%`. Errors: RangeError past four decimals. */
export function formatPercentage(language: Language, ratio: Fraction): string {
  const tenThousandths = wholeNumber(multiply(ratio, fraction(1_000_000)));
  if (tenThousandths === undefined) throw new RangeError('a percentage with more than four decimals');
  const digits = String(tenThousandths).padStart(5, '0');
  const decimals = digits.slice(-4).replace(/0+$/, '');
  const separator = decimals === '' ? '' : decimalSeparators[language];
  return `${digits.slice(0, -4)}${separator}${decimals}${language === 'en' ? '' : noBreakSpace}%`;
}

const conjunctions: Record<Language, string> = { fr: 'et', nl: 'en', de: 'und', en: 'and' };

/** `one`, `one and two`, `one, two and three`. */
export function formatList(language: Language, items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) throw new RangeError('an empty list says nothing');
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} ${conjunctions[language]} ${last}`;
}

/** Items that may hold commas: `one; two`, in French with its space before the semicolon. */
export function formatSeries(language: Language, items: readonly string[]): string {
  return items.join(language === 'fr' ? `${noBreakSpace}; ` : '; ');
}

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
