/** The languages of the built-in lists. English is looked for by obscenity's data set. */
export const wordLanguages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ru', 'tr'] as const;

export type WordLanguage = (typeof wordLanguages)[number];
