import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { measure, rules } from './legal-records.ts';
import { fill, world } from './records.ts';

const p7 = 'kz-gov-1141-2010-p7';

forEachDatabase('what belongs to legal acts', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...world, ...rules, measure('measure-1', 'untc-4-4', { act: 'kz-gov-1141-2010' }));
  });

  const asked = async (field: string, type: string, filter: object): Promise<string[]> => {
    const query = `query Q($f: ${type}Filter) { ${field}(filter: $f) { nodes { id } totalCount } }`;
    const { [field]: list } = await runQuery(running, query, { f: filter });
    expect(list.totalCount).toBe(list.nodes.length);
    return idsOf(list);
  };

  it.each<[string, object, string[]]>([
    ['kind', { kind: { eq: 'AMENDS' } }, ['kz-gov-145-2021:AMENDS:kz-gov-1141-2010']],
    ['the act that does it', { from: { eq: 'kz-gov-238-2022' } }, ['kz-gov-238-2022:REPEALS:kz-gov-1141-2010']],
    ['the act it is done to', { to: { not: 'kz-gov-1141-2010' } }, []],
    ['treaty', { treaty: { isNull: false } }, []],
    [
      'id',
      { id: { in: ['kz-mfa-order-2022:REPLACES:kz-gov-1141-2010'] } },
      ['kz-mfa-order-2022:REPLACES:kz-gov-1141-2010'],
    ],
  ])('links: filtered by %s', async (_what, filter, ids) => {
    expect(await asked('legalActLinks', 'LegalActLink', filter)).toEqual(ids);
  });

  it.each<[string, object, string[]]>([
    ['number', { number: { gt: 1 } }, ['kz-gov-1141-2010-v2']],
    ['maker', { madeBy: { isNull: true } }, ['kz-gov-1141-2010-v1']],
    ['what is known of it', { isTextKnown: { eq: true } }, ['kz-gov-1141-2010-v2']],
    ['act', { act: { eq: 'kz-gov-145-2021' } }, []],
    ['id', { id: { eq: 'kz-gov-1141-2010-v1' } }, ['kz-gov-1141-2010-v1']],
  ])('versions: filtered by %s', async (_what, filter, ids) => {
    expect(await asked('legalActVersions', 'LegalActVersion', filter)).toEqual(ids);
  });

  it.each<[string, object, string[]]>([
    ['number', { number: { eq: '7' } }, [p7]],
    ['place', { position: { gte: 8 } }, ['kz-gov-1141-2010-p8']],
    ['heading', { heading: { startsWith: 'LANG' } }, [p7]],
    ['act', { act: { eq: 'kz-gov-1141-2010' } }, [p7, 'kz-gov-1141-2010-p8']],
    ['id', { id: { not: p7 } }, ['kz-gov-1141-2010-p8']],
  ])('paragraphs: filtered by %s', async (_what, filter, ids) => {
    expect(await asked('legalParagraphs', 'LegalParagraph', filter)).toEqual(ids);
  });

  it.each<[string, object, string[]]>([
    ['paragraph', { paragraph: { eq: p7 } }, [`${p7}-v1`, `${p7}-v2`]],
    ['number', { number: { eq: 2 } }, [`${p7}-v2`]],
    ['maker', { madeBy: { eq: 'kz-gov-145-2021' } }, [`${p7}-v2`]],
    ['summary', { summary: { contains: 'december' } }, ['kz-gov-1141-2010-p8-v1']],
    ['id', { id: { eq: `${p7}-v1` } }, [`${p7}-v1`]],
  ])('wordings: filtered by %s', async (_what, filter, ids) => {
    expect(await asked('paragraphVersions', 'ParagraphVersion', filter)).toEqual(ids);
  });

  it.each([
    ['legalActVersions', 'NUMBER', ['kz-gov-1141-2010-v2', 'kz-gov-1141-2010-v1']],
    ['legalActVersions', 'EFFECTIVE', ['kz-gov-1141-2010-v2', 'kz-gov-1141-2010-v1']],
    ['legalActVersions', 'ID', ['kz-gov-1141-2010-v2', 'kz-gov-1141-2010-v1']],
    ['legalParagraphs', 'POSITION', ['kz-gov-1141-2010-p8', p7]],
    ['legalParagraphs', 'ID', ['kz-gov-1141-2010-p8', p7]],
    ['paragraphVersions', 'NUMBER', [`${p7}-v2`, 'kz-gov-1141-2010-p8-v1', `${p7}-v1`]],
    ['paragraphVersions', 'EFFECTIVE', [`${p7}-v2`, 'kz-gov-1141-2010-p8-v1', `${p7}-v1`]],
    ['paragraphVersions', 'ID', ['kz-gov-1141-2010-p8-v1', `${p7}-v2`, `${p7}-v1`]],
  ])('%s: ordered by %s, backwards', async (field, order, ids) => {
    const query = `{ ${field}(orderBy: { field: ${order}, direction: DESC }) { nodes { id } } }`;
    expect(idsOf((await runQuery(running, query))[field])).toEqual(ids);
  });

  it('wordings say what they are of and why a text is missing', async () => {
    const query = `{ legalParagraph(id: "${p7}") { versions {
      number paragraph { id } madeBy { id } effective { date notBefore } text { kk } textMissing textMissingLabel { en }
      summary { en } footnote { en }
    } } paragraphVersion(id: "kz-gov-1141-2010-p8-v1") { text { kk ru } textMissing textMissingLabel { en } } }`;
    const { legalParagraph, paragraphVersion } = await runQuery(running, query);
    const usual = { paragraph: { id: p7 }, text: null, footnote: null };
    expect(legalParagraph.versions).toEqual([
      {
        ...usual,
        number: 1,
        madeBy: null,
        effective: { date: '2010-10-30', notBefore: null },
        textMissing: 'NOT_IN_SOURCE',
        textMissingLabel: { en: 'not in our source' },
        summary: null,
      },
      {
        ...usual,
        number: 2,
        madeBy: { id: 'kz-gov-145-2021' },
        effective: { date: null, notBefore: '2021-03-29' },
        textMissing: 'NOT_IMPORTED',
        textMissingLabel: { en: 'not imported' },
        summary: { en: 'In both languages' },
      },
    ]);
    const there = { text: { kk: 'Уәкілетті орган', ru: null }, textMissing: null, textMissingLabel: null };
    expect(paragraphVersion).toEqual(there);
  });

  it('can be named by other subgraphs', async () => {
    const named = [
      ['LegalAct', 'kz-gov-1141-2010'],
      ['LegalActLink', 'kz-gov-238-2022:REPEALS:kz-gov-1141-2010'],
      ['LegalActVersion', 'kz-gov-1141-2010-v2'],
      ['LegalParagraph', p7],
      ['ParagraphVersion', `${p7}-v2`],
      ['ImplementingMeasure', 'measure-1'],
      ['LegalParagraph', 'kz-gov-1141-2010-p99'],
    ];
    const types = [...new Set(named.map(([type]) => type))].map((type) => `... on ${type} { id }`).join(' ');
    const query = `query Q($r: [_Any!]!) { _entities(representations: $r) { __typename ${types} } }`;
    const { data, errors } = await runRequest(running, query, {
      r: named.map(([__typename, id]) => ({ __typename, id })),
    });
    const found = named.map(([__typename, id]) => (id?.endsWith('p99') ? null : { __typename, id }));
    expect(JSON.parse(JSON.stringify(data?._entities))).toEqual(found);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });

  it.each(['legalAct', 'legalActLink', 'legalActVersion', 'legalParagraph', 'paragraphVersion', 'implementingMeasure'])(
    '%s is null where there is none with that id',
    async (field) => {
      expect(await runQuery(running, `{ ${field}(id: "none") { id } }`)).toEqual({ [field]: null });
    },
  );
});
