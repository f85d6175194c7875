import { authority, onlyIf, summary, type Here, type Maker } from '../here.ts';

const publications = (make: Maker['make']): Maker => ({ subgraph: 'publications', object: 'resultsPublication', make });

/** Of the summary the assessment says what a step may be told to publish. */
const repeats = ({ board, step, words }: Here) => {
  const assessed = board.summary_information.find(({ id }) => id === summary)?.foreign_policy_assessment_ru;
  return step.text === 'restricted' && assessed !== null && (words['ru'] ?? '').includes(assessed ?? 'nothing');
};

/** As it stands in the summary, or in other words. */
function sectionFor(here: Here) {
  const section = here.pick(here.board.summary_section);
  const isExact = section !== null && here.step.pick % 3 === 0 && here.step.text === 'both';
  const text = isExact
    ? Object.fromEntries(
        Object.entries({ kk: section.text_kk, ru: section.text_ru }).filter(([, said]) => said !== null),
      )
    : here.words;
  return { section: section?.id ?? null, heading: { ru: 'Раздел' }, text };
}

const urlFor = (here: Here) => `https://example.org/results/${here.step.pick}`;

/** Whether another publication stands at a URL from a day on. */
function isTaken({ board }: Here, url: string | null, day: string, own?: string): boolean {
  return board.results_publication.some((each) => each.id !== own && each.url === url && each.published_on === day);
}

/** Whether the day that is given as the new one is that of another publication at its URL. */
function isMovedOnto(here: Here): boolean {
  const row = here.pick(here.board.results_publication);
  return row !== null && isTaken(here, row.url, here.day(0), row.id);
}

/** ¶11: what is placed on the internet resource, without what is restricted. */
export const ofPublication = {
  publishResults: publications((here) => ({
    input: {
      summary,
      title: { ru: 'Результаты' },
      url: urlFor(here),
      publishedOn: here.day(here.isOdd(9) ? 1 : 0),
      sections: [sectionFor(here)],
    },
    roles: authority,
    verdict: onlyIf(
      here.board.summary_information.some(({ id }) => id === summary) &&
        here.isSaid &&
        !here.isOdd(9) &&
        !repeats(here) &&
        !isTaken(here, urlFor(here), here.day(0)),
    ),
  })),
  correctResultsPublication: publications((here) => ({
    input: {
      ...here.target(here.pick(here.board.results_publication)),
      ...(here.step.pick % 2 === 0 ? { title: here.words } : { publishedOn: here.day(0) }),
    },
    roles: authority,
    verdict: onlyIf(
      here.board.results_publication.length > 0 &&
        !(here.step.pick % 2 === 0 ? repeats(here) || !here.isSaid : isMovedOnto(here)),
    ),
  })),
} satisfies Readonly<Record<string, Maker>>;
