import type { Checks } from '../../_kit/command/checks.ts';
import { invalidValue } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { ResultsPublicationEntity } from './results-publication.entity.ts';

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
