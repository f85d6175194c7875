import type { Checks } from '../../_kit/command/checks.ts';
import { invalidValue } from '../../_kit/command/problems.ts';
import type { LocalizedTextInput } from '../../_kit/localized-text.input.ts';

export const longestName = 500;
export const longestAct = 500;

/** A name that breaks another rule has been complained of already. */
export function requireText(
  checks: Checks,
  { kk, ru, en }: LocalizedTextInput,
  stated: LocalizedTextInput | null | undefined,
): void {
  if (kk || ru || en || Object.values(stated ?? {}).some((text) => text != null)) return;
  checks.push(
    invalidValue({ field: 'input.name' }, null, {
      kk: 'Атау кемінде бір тілде берілуі керек.',
      ru: 'Название нужно хотя бы на одном языке.',
      en: 'A name is needed in one language at least.',
    }),
  );
}
