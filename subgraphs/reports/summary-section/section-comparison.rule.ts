import { SectionComparisonValue } from './section-comparison.value.ts';

const idPattern = /^(.+):([0-9a-f]{64})$/;

/** The two parts of `<section>:<hash>`; the section is null for `-`, the whole null where it is no such id. */
export function readComparisonId(id: string): { readonly sectionId: string | null; readonly hash: string } | null {
  const [, section, hash] = idPattern.exec(id) ?? [];
  if (section === undefined || hash === undefined) return null;
  return { sectionId: section === '-' ? null : section, hash };
}

/** ¶11: what was sent is the measure; a section stays as it is once its summary was dispatched. */
export function compareSection(sectionHash: string, isDispatched: boolean, hash: string): SectionComparisonValue {
  if (!isDispatched) return SectionComparisonValue.NOT_DISPATCHED;
  return sectionHash === hash ? SectionComparisonValue.EXACT : SectionComparisonValue.DIFFERS;
}
