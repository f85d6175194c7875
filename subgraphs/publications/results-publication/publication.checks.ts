import type { Checks } from '../../_kit/command/checks.ts';
import { invalidValue } from '../../_kit/command/problems.ts';
import { urlField } from '../../_kit/ingest/fields.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { mostSections } from './restricted-parts.service.ts';
import { ResultsPublicationEntity } from './results-publication.entity.ts';

/** The scalar says that it is one; that a page may make a link of it, that it fits, and stands on one line, is said here. */
export function checkUrl(checks: Checks, url: string | null | undefined): void {
  if (url == null || urlField.safeParse(url).success) return;
  checks.push(
    invalidValue(
      { field: 'input.url' },
      {
        kk: 'Сілтеме http немесе https болып, бір жолда тұрып, 1000 таңбадан аспауы керек.',
        ru: 'Адрес должен быть http или https, стоять на одной строке и иметь не более 1000 знаков.',
        en: 'The URL is one of http or https, stands on one line and has at most 1,000 characters.',
      },
    ),
  );
}

/** It was published: the day has come. ¶11 gives no other. */
export function checkPublished(checks: Checks, day: string | null | undefined, today: string): void {
  if (day == null || day <= today) return;
  checks.push(
    invalidValue(
      { field: 'input.publishedOn' },
      {
        kk: `${day} әлі келген жоқ: бүгін ${today}.`,
        ru: `${day} ещё не наступило: сегодня ${today}.`,
        en: `${day} has not come yet: today is ${today}.`,
      },
    ),
  );
}

export function checkCount(checks: Checks, sections: number): void {
  if (sections >= 1 && sections <= mostSections) return;
  checks.push(
    invalidValue(
      { field: 'input.sections' },
      {
        kk: `Жарияланымда 1–${mostSections} бөлім болады, берілгені: ${sections}.`,
        ru: `В публикации от 1 до ${mostSections} разделов, дано: ${sections}.`,
        en: `A publication has 1 to ${mostSections} sections, ${sections} are given.`,
      },
    ),
  );
}

type Place = Pick<ResultsPublicationEntity, 'summaryId' | 'url' | 'publishedOn'>;

/** What stands at one URL from one day on is one publication: once a page is published anew, on a later day, another. */
export async function checkPlace(work: UnitOfWork, checks: Checks, place: Place, own?: string): Promise<void> {
  const { summaryId, url, publishedOn } = place;
  if (summaryId === null) return;
  const ofSummary = await work.currentBy(ResultsPublicationEntity, 'summaryId', [summaryId]);
  const same = ofSummary.find((each) => each.id !== own && each.url === url && each.publishedOn === publishedOn);
  if (!same) return;
  checks.push(
    invalidValue(
      { field: 'input.url' },
      {
        kk: `Бұл сілтеме бойынша ${publishedOn} күнгі нәтижелер тіркелген: ${same.id}. Атауын, күнін, сілтемесін түзетуге болады (correctResultsPublication); бөлімдері жарияланған күйінде қалады, бет кейін қайта жарияланса, сол күнімен бөлек тіркеледі.`,
        ru: `По этому адресу результаты за ${publishedOn} уже записаны: ${same.id}. Название, день и адрес исправляют (correctResultsPublication); разделы остаются, как опубликованы, а страницу, опубликованную заново позже, записывают отдельно, с её днём.`,
        en: `Results of ${publishedOn} at this URL are recorded already, as ${same.id}. Title, day and URL can be corrected (correctResultsPublication); sections stay as they were published, and a page that was published anew later is recorded by itself, with its day.`,
      },
    ),
  );
}
