import Negotiator from 'negotiator';

/** The languages of every text for people: the three national languages and English, the default. */
export const languages = ['en', 'fr', 'nl', 'de'] as const;

export type Language = (typeof languages)[number];

/** A text in every language; one that lacks a language does not compile. */
export type LocalizedText = Readonly<Record<Language, string>>;

/**
 * The language that an `Accept-Language` header prefers (RFC 9110, section 12.5.4). A regional form such as
 * `fr-BE` counts as its language. English when the header is absent, unreadable or asks for others only.
 */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const negotiator = new Negotiator({ headers: { 'accept-language': acceptLanguage } });
  const preferred = negotiator.language([...languages]);
  return languages.find((language) => language === preferred) ?? 'en';
}
