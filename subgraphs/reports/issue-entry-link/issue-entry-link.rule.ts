import { partsOfEntryId } from '../annual-entry/annual-entry.id.ts';
import type { Fault } from '../faults/fault.ts';

const longestId = 160;

interface Named {
  readonly issue: string;
  readonly entry: string;
}

export function linkId({ issue, entry }: Named): string {
  return `${issue}:${entry}`;
}

/** The id of a link has to fit into its column. */
export function linkIdFaults({ issue, entry }: Named): Fault[] {
  if (linkId({ issue, entry }).length <= longestId) return [];
  const message = {
    kk: `Жазбаның идентификаторы мәселенікімен бірге ${longestId} таңбадан ұзын идентификатор береді.`,
    ru: `Идентификатор записи вместе с идентификатором проблемы даёт идентификатор длиннее ${longestId} знаков.`,
    en: `The id of the entry makes, together with that of the issue, an id longer than ${longestId} characters.`,
  };
  return [{ field: 'entry', value: entry, message }];
}

/** An issue is listed below its treaties: an entry on another one would name it, and its treaty would not. */
export function treatyFaults(entry: string, treaties: readonly string[]): Fault[] {
  if (treaties.includes(partsOfEntryId(entry)?.treatyId ?? '')) return [];
  const message = {
    kk: `«${entry}» жазбасы мәселеге қатысы жоқ шарт туралы.`,
    ru: `Запись «${entry}» — о договоре, которого проблема не касается.`,
    en: `The entry ${entry} is on a treaty that the issue is not about.`,
  };
  return [{ field: 'entry', value: entry, message }];
}

interface Link {
  readonly issueId: string;
  readonly entryId: string;
  readonly treatyId: string;
}

/** The same of what was named before the issue was corrected. @param about by issue, its treaties */
export function strayFaults(
  field: string,
  links: readonly Link[],
  about: ReadonlyMap<string, readonly string[]>,
): Fault[] {
  return links
    .filter(({ issueId, treatyId }) => about.get(issueId)?.includes(treatyId) === false)
    .map(({ issueId, entryId }) => {
      const message = {
        kk: `«${entryId}» жазбасы «${issueId}» мәселесін атайды, ал ол бұл шартқа енді қатысты емес (unlinkProblemIssue).`,
        ru: `Запись «${entryId}» называет проблему «${issueId}», которая этого договора больше не касается (unlinkProblemIssue).`,
        en: `${entryId} names ${issueId}, which is not about that treaty any more (unlinkProblemIssue).`,
      };
      return { field, value: entryId, message };
    });
}

/** The information of a year says which problems there were in it; of one that was over before there is nothing to say. */
export function pastIssueFaults(issue: string, resolvedOn: string | null, year: number): Fault[] {
  if (resolvedOn === null || resolvedOn > `${year}-01-01`) return [];
  const message = {
    kk: `Мәселе ${resolvedOn} күні шешілген: ${year} жылдың бірде-бір күні ол ашық болмаған.`,
    ru: `Проблема решена ${resolvedOn}: ни в один день ${year} года она не была открыта.`,
    en: `The issue was resolved on ${resolvedOn}: it was open on no day of ${year}.`,
  };
  return [{ field: 'issue', value: issue, message }];
}

/** What an entry proposes is proposed on an issue that it names. */
export function proposedFaults(issue: string, proposals: readonly string[]): Fault[] {
  if (proposals.length === 0) return [];
  const named = proposals.join(', ');
  const message = {
    kk: `Жазба бұл мәселе бойынша ұсыныс енгізген: ${named}. Алдымен соны қайтарып алыңыз.`,
    ru: `Запись вносит по этой проблеме предложения: ${named}. Сначала отзовите их.`,
    en: `The entry proposes something on the issue: ${named}. Withdraw that first.`,
  };
  return [{ field: 'issue', value: issue, message }];
}
