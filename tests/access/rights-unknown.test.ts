import { createHash } from 'node:crypto';
import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import type { IngestRecord, RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { loadSubgraphs } from '../../subgraphs/registry.ts';
import { gatewayFor, type GraphQLAnswer } from '../default-data/gateway.ts';
import { loadedSubgraphs } from '../default-data/loaded.ts';
import { grantsOf } from '../support/accounts.ts';
import { callerOf } from '../support/run-query.ts';

let ask: (identity: Identity | null, query: string) => Promise<GraphQLAnswer>;
let unreachable: Set<string>;
let subgraphs: ReadonlyMap<string, RunningSubgraph>;

async function load(): Promise<void> {
  const loaded = await loadedSubgraphs();
  ({ unreachable, subgraphs } = loaded);
  ask = await gatewayFor(loaded.subgraphs.values());
}

const analyst: Identity = { account: 'a', grants: grantsOf('ANALYST:body-mia') };

/** By path, what failed and who did not say it; and what became of each subgraph that had a part in it. */
function said({ errors = [], extensions }: GraphQLAnswer) {
  const { subgraphs } = extensions?.['hub'] as { subgraphs: { name: string; state: string; revision: unknown }[] };
  return {
    failed: errors.map(({ path, extensions: of }) => [path?.join('.'), of?.['code'], of?.['judgedBy']]),
    states: Object.fromEntries(subgraphs.map(({ name, state }) => [name, state])),
    unknown: subgraphs.filter(({ revision }) => revision === null).map(({ name }) => name),
  };
}

const list = '{ assignments { totalCount } bodies { totalCount } }';

describe('who does not answer', () => {
  beforeEach(load);

  it('Who does not say what rights depend on is named beside the subgraphs that answered, as one that is stopped', async () => {
    unreachable.add('treaties');
    const blind = await ask(null, list);
    expect(blind.data).toMatchObject({ assignments: null, bodies: { totalCount: expect.any(Number) as number } });
    expect(said(blind)).toEqual({
      failed: [['assignments', 'RIGHTS_UNKNOWN', 'treaties']],
      states: { treaties: 'UNAVAILABLE', bodies: 'OK' },
      unknown: ['treaties'],
    });
  });

  it('It is so however many stand between, and where a command has to know it', async () => {
    unreachable.add('bodies');
    const asked = await ask(analyst, '{ treaties(filter: { dutyItems: { some: {} } }) { totalCount } }');
    expect(said(asked)).toMatchObject({
      failed: [['treaties', 'RIGHTS_UNKNOWN', 'bodies']],
      states: { treaties: 'OK', reports: 'OK', bodies: 'UNAVAILABLE' },
    });
    unreachable.add('treaties');
    const input = '{ body: "body-mia", treaty: "untc-4-4", basis: CONCLUDED_EARLIER, validFrom: "2026-01-01" }';
    const command = `mutation { addAssignment(input: ${input}) { assignment { id } } }`;
    const given = await ask({ account: 'h', grants: grantsOf('HEAD:body-mia') }, command);
    expect(said(given)).toEqual({
      failed: [['addAssignment', 'RIGHTS_UNKNOWN', 'treaties']],
      states: { treaties: 'UNAVAILABLE', bodies: 'OK' },
      unknown: ['treaties'],
    });
  });

  it('Who has said it before, and is away, is missed by nobody: its last word serves', async () => {
    const whole = await ask(null, list);
    unreachable.add('treaties');
    const later = await ask(null, list);
    expect([later.data, said(later)]).toEqual([whole.data, { failed: [], states: { bodies: 'OK' }, unknown: [] }]);
  });
});

const holder = (...grants: string[]): Identity => ({ account: 'a', grants: grantsOf(...grants) });
const analystOf = (body: string) => holder(`ANALYST:${body}`);
const everybody = [null, holder('PARTNER'), analystOf('body-moj'), holder('AUTHORISED_BODY', 'ANALYST:body-mfa')];

/** What needs to know which stored copies are confidential. */
const ofCopies = `{
  sourceDocuments { totalCount nodes { id } }
  recommendation(id: "cat-c-kaz-co-2-s1") { document { id } lacksCopy }
  ofDocument: recommendations(filter: { document: { eq: "upr-7-kz" } }) { totalCount }
  ofReport: recommendations(filter: { periodicReport: { is: { defendedOn: { gte: "2010-01-01" } } } }) { totalCount }
  recommendations { groups(by: [SESSION]) { nodes { count keys { value } } } issued: groups(by: [ISSUER]) { groupCount } }
}`;
const histories = '{ sourceDocuments { nodes { id history(first: 1) { totalCount } } } }';
const attachments = '{ summaryInformations { nodes { attachments { totalCount } } } }';

const maintain = async () => {
  for (const subgraph of subgraphs.values()) await subgraph.maintain();
};

describe('who was asked before', () => {
  beforeAll(load);

  it('What others said before anybody asked serves while they are away, where nothing confidential is named', async () => {
    await maintain();
    unreachable.add('publications');
    const asked = everybody.flatMap((identity, at) =>
      [ofCopies, ...[histories, attachments].slice(0, Math.max(0, at - 1))].map((q) => [identity, q] as const),
    );
    const away = await Promise.all(asked.map(([identity, query]) => ask(identity, query)));
    expect(away.map(({ errors }) => errors)).toEqual(asked.map(() => undefined));
    unreachable.delete('publications');
    const back = await Promise.all(asked.map(([identity, query]) => ask(identity, query)));
    expect(away.map(({ data }) => data)).toEqual(back.map(({ data }) => data));
  });

  it('Who may be told of a confidential copy is not answered by a guess, unless somebody like them was here before', async () => {
    const mia = analystOf('body-mia');
    const list = '{ sourceDocuments { totalCount } periodicReports { totalCount } }';
    await maintain();
    unreachable.add('publications');
    const first = await ask(mia, list);
    expect(first.data).toMatchObject({ sourceDocuments: null, periodicReports: { totalCount: 18 } });
    expect(said(first).failed).toEqual([['sourceDocuments', 'RIGHTS_UNKNOWN', 'publications']]);
    unreachable.delete('publications');
    await maintain();
    unreachable.add('publications');
    expect((await ask(mia, list)).data).toMatchObject({ sourceDocuments: { totalCount: 23 } });
    expect((await ask(analystOf('body-moj'), list)).data).toMatchObject({ sourceDocuments: { totalCount: 22 } });
  });
});

describe('who was asked too early', () => {
  beforeAll(load);

  it('What was recorded since is not shown to anybody, for it may name what has become confidential since', async () => {
    const public_ = '{ assignments { totalCount } bodies { totalCount } }';
    await maintain();
    const before = await ask(null, public_);
    const sources = [{ nature: 'DEMONSTRATION', title: 'Test' }];
    const secret = {
      type: 'Treaty',
      id: 'secret-treaty',
      laterality: 'BILATERAL',
      title: { en: 'S' },
      isConfidential: true,
    };
    const named = {
      type: 'Assignment',
      id: 'body-mod:secret-treaty',
      body: 'body-mod',
      treaty: 'secret-treaty',
      basis: 'CONCLUDED_EARLIER',
      validFrom: '2019-01-01',
    };
    for (const [name, record] of Object.entries({ treaties: secret, bodies: named })) {
      const whole = { ...record, sources } as unknown as IngestRecord;
      const outcomes = await subgraphs.get(name)?.ingest([whole], { actor: 'default-data', runId: null });
      expect(outcomes).toEqual([expect.objectContaining({ status: 'created' })]);
    }
    unreachable.add('treaties');
    for (const identity of everybody) {
      const { data } = await ask(identity, public_);
      expect(data).toEqual({ ...before.data, assignments: null });
    }
    unreachable.delete('treaties');
    await maintain();
    unreachable.add('treaties');
    expect((await ask(null, public_)).data).toEqual(before.data);
  });
});

describe('who was never asked', () => {
  beforeAll(load);

  it('Where nobody said anything, what names nothing of theirs is answered, and all else alike, whether it is there or not', async () => {
    const content = 'The secret copy of a letter';
    const copy = createHash('sha256').update(content).digest('hex');
    const records = {
      publications: { type: 'Document', mediaType: 'text/plain', content, isConfidential: true },
      reports: { type: 'SourceDocument', id: 'hidden', kind: 'LETTER', title: { en: 'L' }, mechanism: 'L', copy },
    };
    const sources = [{ nature: 'DEMONSTRATION', title: 'Test' }];
    for (const [name, record] of Object.entries(records)) {
      const whole = { ...record, sources } as unknown as IngestRecord;
      const outcomes = await subgraphs.get(name)?.ingest([whole], { actor: 'default-data', runId: null });
      expect(outcomes?.[0]?.status).toBe('created');
    }
    unreachable.add('publications');
    const of = (id: string) => `{
      sourceDocument(id: "${id}") { id }
      ofDocument: recommendations(filter: { document: { eq: "${id}" } }) { totalCount }
      sourceDocuments(filter: { id: { eq: "${id}" } }) { totalCount }
      periodicReports { totalCount } recommendations { totalCount }
    }`;
    for (const identity of everybody) {
      const [hidden, none] = [await ask(identity, of('hidden')), await ask(identity, of('none'))];
      expect([hidden.data, said(hidden)]).toEqual([none.data, said(none)]);
      expect(hidden.data).toMatchObject({ sourceDocument: null, ofDocument: null, sourceDocuments: null });
      expect(hidden.data).not.toMatchObject({ periodicReports: null });
      expect(hidden.data).not.toMatchObject({ recommendations: null });
    }
    unreachable.delete('publications');
    await maintain();
    unreachable.add('publications');
    // Of this one only the copy is confidential: who can't be known to see it is told as little.
    const told = await ask(analystOf('body-mod'), of('hidden'));
    const other = await ask(analystOf('body-mod'), of('none'));
    expect([told.data, said(told)]).toEqual([other.data, said(other)]);
    expect(told.data).toMatchObject({ sourceDocument: null, sourceDocuments: null });
  });

  it('Nothing that records of others name is withheld from anybody but what is from the public', async () => {
    const named = new Set(
      loadSubgraphs().flatMap(({ namedTypes }) => [...namedTypes.values()].flatMap((types) => [...types])),
    );
    const foreign = loadSubgraphs().flatMap(({ name, recordTypes }) => {
      const others = loadSubgraphs().filter((each) => each.name !== name);
      const isForeign = (type: string) =>
        others.some(({ namedTypes }) => [...namedTypes.values()].some((some) => some.has(type)));
      return recordTypes
        .filter((type) => (named.has(type) && isForeign(type)) || type === 'Assignment')
        .map((type) => [name, type] as const);
    });
    const holders = [
      'PM_OFFICE',
      'ADMINISTRATION',
      'STEWARD',
      'PARTNER',
      'OFFICER:body-mia',
      'HEAD:body-moj',
      'ANALYST:body-mod',
    ];
    let confidential = 0;
    for (const [name, type] of foreign) {
      const from = (...grants: string[]) => {
        const identity = grants.length === 0 ? null : holder(...grants);
        return subgraphs.get(name)?.withheld(type, callerOf({ identity })) ?? Promise.resolve([]);
      };
      const [all, authorised] = [await from(), await from('AUTHORISED_BODY')];
      confidential += all.length;
      expect(all).toEqual(expect.arrayContaining([...authorised]));
      for (const grant of holders) {
        expect([type, grant, all]).toEqual([type, grant, expect.arrayContaining([...(await from(grant))])]);
        expect(authorised).toEqual(expect.arrayContaining([...(await from('AUTHORISED_BODY', grant))]));
      }
    }
    expect([foreign.length > 5, confidential > 3]).toEqual([true, true]);
  });
});
