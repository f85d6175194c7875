import { checkLocalizedText, requireText, type Checks } from '../../_kit/command/checks.ts';
import { invalidValue, unknownReference } from '../../_kit/command/problems.ts';
import type { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { columnsOf } from '../../_kit/localized-columns.ts';
import type { Content, UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { partsOfEntryId } from '../annual-entry/annual-entry.id.ts';
import type { EntryRemarkInput } from '../annual-information/decision.command.inputs.ts';
import type { Trace } from '../annual-information/draft.service.ts';
import { dayOfWork } from '../annual-information/information-step.service.ts';
import { InForceEntryEntity } from '../in-force-entry/in-force-entry.entity.ts';
import { NotInForceEntryEntity } from '../not-in-force-entry/not-in-force-entry.entity.ts';
import { EntryRemarkEntity } from './entry-remark.entity.ts';
import { remarkId } from './entry-remark.id.ts';
import { longestRemark } from './entry-remark.ingester.ts';

const mostRemarks = 500;

/** A remark whose text has been looked at. */
interface Remark {
  readonly entry: string;
  readonly text: LocalizedTextInput;
}

/** Each is on an entry of the version, and says something. */
export async function checkRemarks(
  work: UnitOfWork,
  checks: Checks,
  information: string,
  remarks: readonly EntryRemarkInput[],
): Promise<Remark[]> {
  if (remarks.length > mostRemarks) checks.push(tooMany(remarks.length));
  const ids = remarks.map(({ entry }) => entry);
  const known = new Set([
    ...(await work.existing(InForceEntryEntity, ids)),
    ...(await work.existing(NotInForceEntryEntity, ids)),
  ]);
  return remarks.map(({ entry, text: stated }, at) => {
    const field = `input.entryRemarks.${at}`;
    if (partsOfEntryId(entry)?.informationId !== information || !known.has(entry))
      checks.push(unknownReference({ field: `${field}.entry` }, 'AnnualEntry', entry));
    const text = checkLocalizedText(checks, `${field}.text`, stated, longestRemark);
    requireText(checks, `${field}.text`, stated, { text });
    return { entry, text };
  });
}

/** A version is returned once: its remarks are numbered from 1. */
export async function putRemarks(
  work: UnitOfWork,
  information: string,
  remarks: readonly Remark[],
  { origin, reason }: Trace,
): Promise<void> {
  const puts = remarks.map(({ entry, text }, at) => {
    const ids = { id: remarkId(information, at + 1), entryId: entry };
    const content: Content<EntryRemarkEntity> = { ...ids, remarkedOn: dayOfWork(work), ...columnsOf('text', text) };
    return { content, ...origin };
  });
  await work.put(EntryRemarkEntity, puts, reason);
}

function tooMany(count: number) {
  return invalidValue(
    { field: 'input.entryRemarks' },
    {
      kk: `Ескертулер ${count}: ең көбі ${mostRemarks} болады.`,
      ru: `Замечаний ${count}: их может быть не больше ${mostRemarks}.`,
      en: `These are ${count} remarks: there can be ${mostRemarks} at most.`,
    },
  );
}
