/** A key beside `id`: what those outside the hub call a record by, who know nothing of its id here. */
export interface ExternalKey<Loader = never> {
  /** The field of the type that holds it, the first of the fields of its `@key`. */
  readonly field: string;
  /** The value of the field in one text; null where it is no such key. */
  textOf(value: unknown): string | null;
  find(loader: Loader, text: string): Promise<object | null>;
}

/** Type → what else its records are known by. */
export type ExternalKeys = Readonly<Record<string, Pick<ExternalKey, 'field' | 'textOf'>>>;

/** What a reference says of the thing that it is to. */
export type ReferenceKey = Readonly<Record<string, unknown>>;

/** How a reference names its thing, by id where it has one; null where it does not. */
export function namedBy(reference: ReferenceKey, key: ExternalKeys[string] | undefined): string | null {
  const { id } = reference;
  return typeof id === 'string' ? id : (key?.textOf(reference[key.field]) ?? null);
}
