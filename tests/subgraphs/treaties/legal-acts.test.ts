import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { act, actLink, rules, treatyLink } from './legal-records.ts';
import { fill, world } from './records.ts';

const records = [
  ...world,
  ...rules,
  act('kz-code-226-2014', '2014-07-03', {
    kind: 'CODE',
    number: '226-V',
    title: { ru: 'Уголовный кодекс' },
    effective: { date: '2015-01-01' },
  }),
  act('kz-law-91-2005', '2005-11', { kind: 'LAW', number: '91-III', title: { kk: 'Пактіні ратификациялау' } }),
  act('kz-undated', null, { kind: 'OTHER' }),
  treatyLink('kz-law-91-2005', 'RATIFIES', 'untc-4-4'),
  treatyLink('kz-code-226-2014', 'IMPLEMENTS', 'untc-4-4'),
  actLink('kz-gov-1141-2010', 'IMPLEMENTS', 'kz-law-91-2005'),
];

forEachDatabase('legal acts', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('answer with everything that is known of one', async () => {
    const query = `{ legalAct(id: "kz-gov-1141-2010") {
      id version kind kindLabel { en } number title { kk ru en } citation { kk ru en } adoptedOn { value precision }
      issuer { id } issuerReference registrationNumber url knownUpTo effective { date rule { en } notBefore }
      versions { id number isTextKnown madeBy { id } effective { date rule { en } notBefore } act { id } }
      paragraphs { id number position heading { en } act { id } versions { id } }
      links { nodes { kind to { id } } } linkedFrom { nodes { kind kindLabel { en } from { id } note { en } } }
      amendedBy { id } repealedBy { id } measures { totalCount } sources { title } history { totalCount }
    } }`;
    const { legalAct } = await runQuery(running, query);
    expect(legalAct).toMatchObject({
      id: 'kz-gov-1141-2010',
      version: 1,
      kind: 'GOVERNMENT_RESOLUTION',
      kindLabel: { en: 'resolution of the Government' },
      number: '1141',
      title: { kk: 'Мониторинг Қағидасы', ru: null, en: 'Rules for monitoring' },
      citation: {
        kk: 'Үкімет қаулысы, 2010-10-30, № 1141',
        ru: 'постановление Правительства от 2010-10-30, № 1141',
        en: 'resolution of the Government of 2010-10-30, No. 1141',
      },
      adoptedOn: { value: '2010-10-30', precision: 'DAY' },
      issuer: null,
      issuerReference: null,
      registrationNumber: null,
      url: 'https://example.org/1141',
      knownUpTo: '2023-12-31',
      effective: { date: '2010-10-30', rule: null, notBefore: null },
      amendedBy: [{ id: 'kz-gov-145-2021' }],
      repealedBy: [{ id: 'kz-gov-238-2022' }],
      measures: { totalCount: 0 },
      sources: [{ title: 'Test' }],
      history: { totalCount: 1 },
    });
    expect(legalAct.versions).toEqual([
      {
        id: 'kz-gov-1141-2010-v1',
        number: 1,
        isTextKnown: false,
        madeBy: null,
        effective: { date: '2010-10-30', rule: null, notBefore: null },
        act: { id: 'kz-gov-1141-2010' },
      },
      {
        id: 'kz-gov-1141-2010-v2',
        number: 2,
        isTextKnown: true,
        madeBy: { id: 'kz-gov-145-2021' },
        effective: {
          date: null,
          rule: { en: 'Ten calendar days after the day of first official publication' },
          notBefore: '2021-03-29',
        },
        act: { id: 'kz-gov-1141-2010' },
      },
    ]);
    expect(legalAct.paragraphs).toEqual([
      {
        id: 'kz-gov-1141-2010-p7',
        number: '7',
        position: 7,
        heading: { en: 'Languages and signature' },
        act: { id: 'kz-gov-1141-2010' },
        versions: [{ id: 'kz-gov-1141-2010-p7-v1' }, { id: 'kz-gov-1141-2010-p7-v2' }],
      },
      expect.objectContaining({ number: '8', versions: [{ id: 'kz-gov-1141-2010-p8-v1' }] }),
    ]);
    expect(legalAct.links.nodes).toEqual([{ kind: 'IMPLEMENTS', to: { id: 'kz-law-91-2005' } }]);
    expect(legalAct.linkedFrom.nodes).toEqual([
      { kind: 'AMENDS', kindLabel: { en: 'amends' }, from: { id: 'kz-gov-145-2021' }, note: { en: '¶3, ¶7, ¶10' } },
      { kind: 'REPEALS', kindLabel: { en: 'repeals' }, from: { id: 'kz-gov-238-2022' }, note: null },
      { kind: 'REPLACES', kindLabel: { en: 'replaces' }, from: { id: 'kz-mfa-order-2022' }, note: null },
    ]);
  });

  it('are named by what is known of them, also where there is no title', async () => {
    const query = '{ legalActs(ids: ["kz-gov-145-2021", "kz-undated"]) { nodes { title { en } citation { en ru } } } }';
    const { legalActs } = await runQuery(running, query);
    expect(legalActs.nodes).toEqual([
      { title: null, citation: { en: 'other act', ru: 'иной акт' } },
      {
        title: null,
        citation: {
          en: 'resolution of the Government of 2021-03-18, No. 145',
          ru: 'постановление Правительства от 2021-03-18, № 145',
        },
      },
    ]);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['kind', { kind: { in: ['CODE', 'MINISTERIAL_ORDER'] } }, ['kz-code-226-2014', 'kz-mfa-order-2022']],
    ['number, whatever its case', { number: { eq: '226-v' } }, ['kz-code-226-2014']],
    ['title', { title: { contains: 'УГОЛОВНЫЙ' } }, ['kz-code-226-2014']],
    ['the lack of a title', { title: { isNull: true } }, ['kz-undated', 'kz-gov-145-2021', 'kz-gov-238-2022']],
    ['a date that it surely has', { adoptedOn: { lt: '2005-11-15' } }, []],
    ['a date that it may have', { adoptedOn: { lt: '2005-11-15', certainty: 'POSSIBLE' } }, ['kz-law-91-2005']],
    ['issuer', { issuer: { eq: 'body-mfa' } }, ['kz-mfa-order-2022']],
    ['registration', { registrationNumber: { eq: '27384' } }, ['kz-mfa-order-2022']],
    ['id', { id: { in: ['kz-undated'] } }, ['kz-undated']],
  ])('can be filtered by %s', async (_what, filter, ids) => {
    const query = 'query Q($f: LegalActFilter) { legalActs(filter: $f) { nodes { id } totalCount } }';
    const { legalActs } = await runQuery(running, query, { f: filter });
    expect(idsOf(legalActs)).toEqual(ids);
    expect(legalActs.totalCount).toBe(ids.length);
  });

  it.each(['', '@at(asOf: "2021-06-01")', '@at(asOf: "2030-01-01", today: "2021-06-01")'])(
    'are in force by the filter as they are by the field %s',
    async (clocks) => {
      const query = `query Q($f: LegalActFilter) ${clocks} { legalActs(filter: $f, orderBy: { field: ID }) { nodes { id inForce { value } } } }`;
      const all = await runQuery(running, query);
      const nodes = all.legalActs.nodes as { inForce: { value: string } }[];
      for (const value of ['YES', 'NO', 'UNKNOWN']) {
        const { legalActs } = await runQuery(running, query, { f: { inForce: { eq: value } } });
        expect(legalActs.nodes).toEqual(nodes.filter((each) => each.inForce.value === value));
      }
      expect(new Set(nodes.map(({ inForce }) => inForce.value)).size).toBeGreaterThan(1);
    },
  );

  it('are ordered by adoption, title or id', async () => {
    const order = async (orderBy: string) =>
      idsOf((await runQuery(running, `{ legalActs(first: 3, orderBy: ${orderBy}) { nodes { id } } }`)).legalActs);
    expect(await order('{ field: ADOPTED_ON, direction: DESC }')).toEqual([
      'kz-gov-238-2022',
      'kz-mfa-order-2022',
      'kz-gov-145-2021',
    ]);
    expect(await order('{ field: TITLE, direction: DESC }')).toEqual([
      'kz-code-226-2014',
      'kz-law-91-2005',
      'kz-gov-1141-2010',
    ]);
    expect(await order('{ field: ID }')).toEqual(['kz-code-226-2014', 'kz-gov-1141-2010', 'kz-gov-145-2021']);
  });

  it('can be found below the treaty that they ratify or carry out, and below their issuer', async () => {
    const query = `query Q($r: [_Any!]!) {
      treaty(id: "untc-4-4") {
        all: legalActLinks { nodes { id from { number } treaty { id } to { id } } }
        ratifying: legalActLinks(filter: { kind: { eq: RATIFIES } }) { totalCount }
        backwards: legalActLinks(orderBy: { field: KIND, direction: DESC }) { nodes { kind } }
      }
      _entities(representations: $r) { ... on Body { id legalActs { nodes { id issuerReference issuer { id } } } } }
    }`;
    const { treaty, _entities } = await runQuery(running, query, { r: [{ __typename: 'Body', id: 'body-mfa' }] });
    expect(treaty.all.nodes).toEqual([
      {
        id: 'kz-code-226-2014:IMPLEMENTS:untc-4-4',
        from: { number: '226-V' },
        treaty: { id: 'untc-4-4' },
        to: null,
      },
      { id: 'kz-law-91-2005:RATIFIES:untc-4-4', from: { number: '91-III' }, treaty: { id: 'untc-4-4' }, to: null },
    ]);
    expect(treaty.ratifying.totalCount).toBe(1);
    expect(treaty.backwards.nodes).toEqual([{ kind: 'RATIFIES' }, { kind: 'IMPLEMENTS' }]);
    const issued = [{ id: 'kz-mfa-order-2022', issuerReference: 'VERIFIED', issuer: { id: 'body-mfa' } }];
    expect(_entities).toEqual([{ id: 'body-mfa', legalActs: { nodes: issued } }]);
  });
});
