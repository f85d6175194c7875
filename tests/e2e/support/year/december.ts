import { cycle, inBoth, summary, year } from './cast.ts';
import { Player, read, type Made, type Refusal } from './commands.ts';
import type { YearHub } from './running.ts';

/** What is in the assessment and nowhere else. */
export const secret = {
  kk: 'Серіктестеріміз келесі отырысқа дейін қарсы болмайды деп күтіледі.',
  ru: 'Ожидается, что наши партнёры до следующей сессии возражать не станут.',
};
const texts = [
  inBoth('Пакт бойынша міндеттемелер негізінен орындалды.', 'Обязательства по Пакту в основном выполнены.'),
  inBoth('Қол қойылған шарттар бойынша рәсімдер жалғасуда.', 'По подписанным договорам процедуры продолжаются.'),
] as const;

interface Lineage {
  readonly treaty: string;
  readonly entries: readonly string[];
}

/** ¶8: summed up section by section, each with the entries that it rests on, and analysed. */
export async function summarise(hub: YearHub, lineages: readonly Lineage[]): Promise<readonly string[]> {
  const authority = new Player(hub, 'authority');
  await authority.does('beginSummary', { cycle });
  const sections: string[] = [];
  for (const [at, { treaty, entries }] of lineages.entries()) {
    const heading = inBoth(`${at + 1}-бөлім`, `Раздел ${at + 1}`);
    const section = { summary, position: at + 1, heading, text: texts[at], treaty, entries };
    sections.push((await authority.does('addSummarySection', section)).id);
  }
  await authority.does('correctSummary', {
    ...{ id: summary, expectedVersion: await version(hub), foreignPolicyAssessment: secret },
    analysis: inBoth('Жалпы алғанда орындалуда.', 'В целом выполняется.'),
  });
  return sections;
}

async function version(hub: YearHub): Promise<number> {
  const query = 'query ($id: ID!) { summaryInformation(id: $id) { version } }';
  return (await read<{ summaryInformation: Made }>(hub, 'authority', query, { id: summary })).summaryInformation
    .version;
}

interface Completed {
  readonly missing: readonly string[];
  readonly included: readonly string[];
}

/** ¶8: from what was provided. Who provided nothing is listed, and stands in nobody's way. */
export async function complete(hub: YearHub): Promise<Completed> {
  await new Player(hub, 'authority').does('completeSummary', { id: summary, expectedVersion: await version(hub) });
  const query = `query ($id: ID!) { summaryInformation(id: $id) {
    missingBodies { id } includedInformations { id state } } }`;
  const { summaryInformation: made } = await read<{
    summaryInformation: { missingBodies: { id: string }[]; includedInformations: { id: string; state: string }[] };
  }>(hub, 'authority', query, { id: summary });
  return {
    missing: made.missingBodies.map(({ id }) => id),
    included: made.includedInformations.map(({ id, state }) => `${id} ${state}`).sort(),
  };
}

/** ¶8, ¶12: sent; the command does not wait for the document management system. */
export async function dispatch(hub: YearHub): Promise<Made> {
  return new Player(hub, 'authority').does(
    'dispatchSummary',
    { summary, expectedVersion: await version(hub) },
    'id version system contentHash from { id } to { id }',
  );
}

export function forward(hub: YearHub): Promise<Made> {
  return new Player(hub, 'office').does('forwardSummary', { summary }, 'id version contentHash from { id } to { id }');
}

/** How far a message has come, and in how many attempts. */
export async function messageOf(hub: YearHub, account: string, dispatch: string): Promise<[string, number]> {
  const query = 'query ($id: ID!) { dispatch(id: $id) { message { state attempts } } }';
  const { dispatch: found } = await read<{ dispatch: { message: { state: string; attempts: number } } }>(
    hub,
    account,
    query,
    { id: dispatch },
  );
  return [found.message.state, found.message.attempts];
}

/** The assessment as somebody sees it, else the code of why not. */
export async function assessmentFor(hub: YearHub, account?: string): Promise<unknown> {
  const query = 'query ($id: ID!) { summaryInformation(id: $id) { foreignPolicyAssessment { ru } } }';
  const { body } = await hub.as(account)(query, { variables: { id: summary } });
  const seen = body.data as { summaryInformation: { foreignPolicyAssessment: { ru: string } | null } } | undefined;
  return seen?.summaryInformation.foreignPolicyAssessment?.ru ?? body.errors?.[0]?.extensions['code'];
}

/** Where somebody finds the published results. */
export async function placedAt(hub: YearHub, id: string, account?: string): Promise<string> {
  const query = 'query ($id: ID!) { resultsPublication(id: $id) { url } }';
  return (await read<{ resultsPublication: { url: string } }>(hub, account, query, { id })).resultsPublication.url;
}

export const placed = {
  ...{ summary, title: inBoth('Мониторинг нәтижелері', 'Результаты мониторинга') },
  ...{ url: 'https://example.org/results-of-the-year', publishedOn: `${year}-12-09` },
};
const heading = inBoth('Нәтижелер', 'Результаты');

/** ¶8 restricts the assessment: a passage of it is not published. */
export function publishSecret(hub: YearHub): Promise<readonly Refusal[]> {
  const sections = [{ heading, text: { kk: texts[0].kk, ru: `${texts[0].ru} ${secret.ru}` } }];
  return new Player(hub, 'authority').isRefused('publishResults', { ...placed, url: `${placed.url}/again`, sections });
}

/** ¶11: the first section as it was sent, the second in other words. */
export function publish(hub: YearHub, sections: readonly string[]): Promise<Made> {
  const [exact, other] = sections;
  const changed = { ...texts[1], ru: 'Процедуры по подписанным договорам идут.' };
  return new Player(hub, 'authority').does('publishResults', {
    ...placed,
    sections: [
      { section: exact, heading, text: texts[0] },
      { section: other, heading, text: changed },
    ],
  });
}
