import { registerEnumType } from 'type-graphql';
import { LocalizedText } from './localized-text.ts';

/** What one value of an enum means, and what people call it. */
export interface EnumValue {
  readonly description: string;
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

const labels = new Map<object, Readonly<Record<string, EnumValue>>>();

/** Registers an enum with a description for each value, and keeps its labels for `labelOf`. */
export function registerLabelledEnum<E extends Record<string, string>>(
  type: E,
  name: string,
  description: string,
  values: { readonly [Value in keyof E]: EnumValue },
): void {
  registerEnumType(type, { name, description, valuesConfig: values });
  labels.set(type, values);
}

/** The label of an enum's value in three languages. */
export function labelOf(type: object, value: string): LocalizedText {
  const label = labels.get(type)?.[value];
  return new LocalizedText(label ?? { en: value });
}
