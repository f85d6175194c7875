/** Where what is stored is another field of the type than its name says. */
const others: Readonly<Record<string, string | undefined>> = {
  staleLanguages: 'languages',
  date: 'on',
  actCheck: 'lawReference',
  paragraphCheck: 'lawReference',
  wordingCheck: 'lawReference',
  restrictedCheckedAt: 'restrictedPartsAbsent.checkedAt',
  restrictedPassageWords: 'restrictedPartsAbsent.passageWords',
};

/**
 * The field of a type that shows what is stored under a name: `progress.kk` of `progressKk`, `treaty` of `treatyId`,
 * `treatyReference` of `treatyCheck`.
 * @param fields of the type
 */
export function schemaField(stored: string, fields: ReadonlySet<string>): string {
  if (fields.has(stored)) return stored;
  const [, text, language] = /^(.+)(Kk|Ru|En)$/.exec(stored) ?? [];
  if (text !== undefined && language !== undefined && fields.has(text)) return `${text}.${language.toLowerCase()}`;
  const shown = [stored.replace(/Ids$/, 's'), stored.replace(/Id$/, ''), stored.replace(/Check$/, 'Reference')].find(
    (name) => fields.has(name),
  );
  return shown ?? others[stored] ?? stored;
}
