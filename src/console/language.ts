import { type Language, languages, type Text } from '../domain/explanations/languages.ts';
import { dutch } from './texts/dutch.ts';
import { type ConsoleTexts, english } from './texts/english.ts';
import { french } from './texts/french.ts';
import { german } from './texts/german.ts';

/** The language of the reader: chosen and remembered, or else that of the browser, or else English. */

const storageKey = 'language';

const catalogues: Record<Language, ConsoleTexts> = { fr: french, nl: dutch, de: german, en: english };

const locales: Record<Language, string> = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' };

let language: Language = rememberedLanguage() ?? browserLanguage() ?? 'en';

export function currentLanguage(): Language {
  return language;
}

/** Changes the language and remembers it in this browser. */
export function chooseLanguage(chosen: Language): void {
  language = chosen;
  try {
    localStorage.setItem(storageKey, chosen);
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}

/** The texts of the console in the language of the reader. */
export function texts(): ConsoleTexts {
  return catalogues[language];
}

/** A text of the API or the glossary in the language of the reader. */
export function translated(text: Text): string {
  return text[language];
}

/** The same, to begin a line with. */
export function heading(text: Text): string {
  const words = translated(text);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An amount of euro cents as it is written in the language of the reader. */
export function money(amountCents: number): string {
  return new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'EUR' }).format(
    amountCents / 100,
  );
}

/** The same of a difference, with its sign. */
export function signedMoney(amountCents: number): string {
  return `${amountCents > 0 ? '+' : ''}${money(amountCents)}`;
}

/** A whole or decimal number. */
export function decimal(value: number, decimals = 0): string {
  return new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** A number with all the decimals that a rate can have, and so many at least. */
export function exact(value: number, leastDecimals = 0): string {
  return new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: leastDecimals,
    maximumFractionDigits: mostDecimals,
  }).format(value);
}

/** Those of a ratio or a factor. */
const mostDecimals = 6;

/** A change such as +2.00 %. */
export function changeInPercent(ratio: number): string {
  return new Intl.NumberFormat(locales[language], {
    style: 'percent',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  }).format(ratio);
}

/** A day, from `YYYY-MM-DD`, with its month in full. */
export function day(isoDate: string): string {
  const words = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${isoDate}T00:00:00Z`),
  );
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

/** A moment, from RFC 3339, in Belgian time. */
export function moment(instant: string): string {
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Brussels',
  }).format(new Date(instant));
}

/** The time of day of a moment, from RFC 3339, in Belgian time. */
export function clockTime(instant: string): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeStyle: 'medium',
    timeZone: 'Europe/Brussels',
  }).format(new Date(instant));
}

/** The sign between euros and cents that the reader types. */
export function decimalSign(): ',' | '.' {
  return language === 'en' ? '.' : ',';
}

function rememberedLanguage(): Language | undefined {
  try {
    return knownLanguage(localStorage.getItem(storageKey) ?? '');
  } catch {
    return undefined;
  }
}

function browserLanguage(): Language | undefined {
  return navigator.languages
    .map((tag) => knownLanguage(tag.slice(0, 2)))
    .find((found) => found !== undefined);
}

function knownLanguage(code: string): Language | undefined {
  return languages.find((known) => known === code.toLowerCase());
}
