import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase, freshSqliteUrl } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { act, actLink, actVersion, measure, paragraph, rules, treatyLink, wording } from './legal-records.ts';
import { fill, world } from './records.ts';

const options = { actor: 'import:run-1', runId: 'run-1' };
const rule1141 = 'kz-gov-1141-2010';
const effective = { date: '2010-10-30' };

describe('records of legal acts', () => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, freshSqliteUrl());
    await fill(running, ...world, ...rules);
  });

  it.each<[string, IngestRecord, field: string, rule: RegExp]>([
    ['an act of no kind', act('a', null, { kind: 'EDICT' }), 'kind', /expected one of "CONSTITUTION"/],
    ['an act adopted on no day', act('a', '2010-02-30'), 'adoptedOn', /is not 1995/],
    ['an act with a field of its own', act('a', null, { inForce: true }), 'LegalAct', /Unrecognized key: "inForce"/],
    ['an act with an over-long title', act('a', null, { title: { en: 'x'.repeat(4_001) } }), 'title.en', /4000/],
    ['an act with an empty title', act('a', null, { title: {} }), 'title', /has no text in any language/],
    ['an act whose effect says nothing', act('a', null, { effective: {} }), 'effective', /says nothing/],
    [
      'an act that has effect before it can',
      act('a', null, { effective: { date: '2021-03-01', notBefore: '2021-03-29' } }),
      'effective.notBefore',
      /is after the date itself/,
    ],
    ['an address that is none', act('a', null, { url: 'adilet' }), 'url', /is not an absolute URL/],
    ['a link to nothing', actLink(rule1141, 'AMENDS', ''), 'to', /is not an id/],
    [
      'a link to both',
      { ...actLink(rule1141, 'IMPLEMENTS', 'kz-gov-145-2021'), treaty: 'untc-4-4' },
      'to',
      /exactly one/,
    ],
    ['an amended treaty', treatyLink(rule1141, 'AMENDS', 'untc-4-4'), 'treaty', /is not what an act amends/],
    ['a ratified act', actLink(rule1141, 'RATIFIES', 'kz-gov-145-2021'), 'to', /is no treaty/],
    ['an act that repeals itself', actLink(rule1141, 'REPEALS', rule1141), 'to', /is the act itself/],
    ['a link of no kind', actLink(rule1141, 'CITES', 'kz-gov-145-2021'), 'kind', /expected one of "AMENDS"/],
    ['a link to an unknown act', actLink(rule1141, 'AMENDS', 'kz-none'), 'to', /names no LegalAct of the hub/],
    ['a link from an unknown act', actLink('kz-none', 'AMENDS', rule1141), 'from', /names no LegalAct of the hub/],
    ['a link to an unknown treaty', treatyLink(rule1141, 'IMPLEMENTS', 'untc-0-0'), 'treaty', /names no Treaty/],
    [
      'a link whose id is too long',
      actLink('a'.repeat(100), 'AMENDS', 'b'.repeat(100)),
      'from',
      /makes an id longer than 160/,
    ],
    [
      'a version that begins on no day',
      actVersion(rule1141, 1, { effective: { rule: { en: 'Some day' } } }),
      'effective',
      /neither the day/,
    ],
    ['a version without a beginning', actVersion(rule1141, 1), 'effective', /expected object/],
    ['a second version that nobody made', actVersion(rule1141, 2, { effective }), 'madeBy', /is missing/],
    [
      'a first version that somebody made',
      actVersion(rule1141, 1, { effective, madeBy: rule1141 }),
      'madeBy',
      /made no first/,
    ],
    ['a version 0', actVersion(rule1141, 0, { effective }), 'number', />0/],
    ['a version of an unknown act', actVersion('kz-none', 1, { effective }), 'act', /names no LegalAct/],
    ['a paragraph of an unknown act', paragraph('kz-none', 1), 'act', /names no LegalAct/],
    ['a paragraph that stands nowhere', paragraph(rule1141, -1), 'position', />0/],
    [
      'a wording of an unknown paragraph',
      wording('kz-none-p1', 1, { effective }),
      'paragraph',
      /names no LegalParagraph/,
    ],
    [
      'a wording made by an unknown act',
      wording(`${rule1141}-p7`, 3, { effective, madeBy: 'kz-none' }),
      'madeBy',
      /names no LegalAct/,
    ],
    [
      'an over-long text',
      wording(`${rule1141}-p7`, 1, { effective, text: { kk: 'ұ'.repeat(15_001) } }),
      'text.kk',
      /is longer than 15000 characters/,
    ],
    [
      'a text and the reason why there is none',
      wording(`${rule1141}-p7`, 1, { effective, text: { kk: 'Мәтін' }, textMissing: 'NOT_IMPORTED' }),
      'textMissing',
      /and there is one/,
    ],
    [
      'a text missing for no reason',
      wording(`${rule1141}-p7`, 1, { effective, textMissing: 'LOST' }),
      'textMissing',
      /expected one of/,
    ],
    ['a measure without an act', measure('m', 'untc-4-4'), 'act', /only what nothing carries out/],
    ['a part of no act', measure('m', 'untc-4-4', { extent: 'NONE', actPart: 'art. 1' }), 'actPart', /part of no act/],
    [
      'a measure of no extent',
      measure('m', 'untc-4-4', { act: rule1141, extent: 'MOSTLY' }),
      'extent',
      /expected one of/,
    ],
    ['a measure for an unknown treaty', measure('m', 'untc-0-0', { act: rule1141 }), 'treaty', /names no Treaty/],
    ['a measure of an unknown act', measure('m', 'untc-4-4', { act: 'kz-none' }), 'act', /names no LegalAct/],
    [
      'a provision of another treaty',
      measure('m', 'untc-4-4', { act: rule1141, provision: 'untc-4-9-art-1' }),
      'provision',
      /is no provision of that treaty/,
    ],
    [
      'a measure for an unknown provision',
      measure('m', 'untc-4-4', { act: rule1141, provision: 'untc-4-4-art-99' }),
      'provision',
      /names no Provision/,
    ],
  ])('refuse %s', async (_what, record, field, rule) => {
    const [outcome] = await running.ingest([record], options);
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringMatching(rule) as string });
  });
});

forEachDatabase('records of legal acts that come again', (database) => {
  it('change nothing, in one batch or alone', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    expect((await fill(running, ...rules)).map(({ status }) => status)).toEqual(rules.map(() => 'created'));
    expect((await fill(running, ...rules)).map(({ status }) => status)).toEqual(rules.map(() => 'unchanged'));
    for (const record of rules) expect((await fill(running, record))[0]?.status).toBe('unchanged');
    expect(await running.revision()).toBe(1);
  });

  it('leave what they do not speak of: a text that was imported outlives the default data', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    const p7 = `${rule1141}-p7`;
    const second = rules.find(({ id }) => id === `${p7}-v2`) as IngestRecord;
    const bare = { ...second, summary: undefined, textMissing: undefined };
    await fill(running, ...rules.filter((each) => each !== second), {
      ...bare,
      text: { kk: 'Ақпарат', en: 'Information' },
    });
    await fill(running, second);
    const query = `{ paragraphVersion(id: "${p7}-v2") { text { kk ru en } textMissing summary { en } } }`;
    expect(await runQuery(running, query)).toEqual({
      paragraphVersion: {
        text: { kk: 'Ақпарат', ru: null, en: 'Information' },
        textMissing: null,
        summary: { en: 'In both languages' },
      },
    });
  });

  it('take an effective date whole: a day that becomes known replaces the rule', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...rules);
    await fill(running, act('kz-gov-238-2022', '2022-04-21', { effective: { date: '2022-05-07' } }));
    const query = `{ legalAct(id: "kz-gov-238-2022") { number effective { date rule { en } notBefore } }
      rules: legalAct(id: "${rule1141}") { inForce(asOf: "2022-05-07") { value reason } } }`;
    expect(await runQuery(running, query)).toEqual({
      legalAct: { number: '238', effective: { date: '2022-05-07', rule: null, notBefore: null } },
      rules: { inForce: { value: 'NO', reason: 'REPEALED' } },
    });
  });
});
