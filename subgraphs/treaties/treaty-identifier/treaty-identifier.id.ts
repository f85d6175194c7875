/** The scheme of ids that a treaty had in this hub before it was merged with another. */
export const ownScheme = 'hub';

/** `unts:14668`: the scheme in small letters, the value as its register writes it. */
export function treatyIdentifierId(scheme: string, value: string): string {
  return `${scheme.toLowerCase()}:${value}`;
}

/** The id of the identifier that `UNTS:14668` names; null where the text is not of that form. */
export function readIdentifier(text: string): string | null {
  const [, scheme, value] = /^([a-z0-9-]+):(.+)$/i.exec(text) ?? [];
  return scheme && value ? treatyIdentifierId(scheme, value) : null;
}

/** The identifier that leads from a former id to the treaty it became part of. */
export function formerTreatyId(id: string): string {
  return treatyIdentifierId(ownScheme, id);
}
