import Negotiator from 'negotiator';
import { type Language, languages } from '../domain/explanations/languages.ts';

/** English, unless the caller asks for another language. */
const defaultLanguage: Language = 'en';

/**
 * The language that an `Accept-Language` header prefers (RFC 9110, section 12.5.4). A regional form such as
 * `fr-BE` counts as its language. English when the header is absent, unreadable or asks for others only.
 */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const negotiator = new Negotiator({ headers: { 'accept-language': acceptLanguage } });
  const preferred = negotiator.language([defaultLanguage, ...languages]);
  return languages.find((language) => language === preferred) ?? defaultLanguage;
}
