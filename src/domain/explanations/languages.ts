/** The languages of every text for people: the three official languages of Belgium, and English. */
export const languages = ['fr', 'nl', 'de', 'en'] as const;

export type Language = (typeof languages)[number];

/** A text in every language; one that lacks a language does not compile. */
export type Text = Readonly<Record<Language, string>>;
