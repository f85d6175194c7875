import { alone } from '../../subgraphs/_kit/access/alone.ts';
import type { IngestRecord, RunningSubgraph, SubgraphRequest } from '../../subgraphs/_kit/contract.ts';
import { hubItself, type Identity } from '../../subgraphs/_kit/access/identity.ts';
import { subgraph as treaties } from '../../subgraphs/treaties/subgraph.ts';
import { gatewayFor } from '../default-data/gateway.ts';
import { loadedSubgraphs } from '../default-data/loaded.ts';
import { grantsOf } from '../support/accounts.ts';
import { forEachDatabase } from '../support/databases.ts';
import { openSubgraph, runRequest } from '../support/run-query.ts';
import { fill, world } from '../subgraphs/treaties/records.ts';

interface Note {
  readonly code: string;
  readonly of: string;
  readonly field?: string;
  readonly value: unknown;
  readonly message: string;
}

const short = (notes: readonly Note[] = []) => notes.map(({ code, of, field, value }) => [code, of, field, value]);

forEachDatabase('a subgraph notes of a question', (database) => {
  let running: RunningSubgraph;
  const asked: SubgraphRequest[] = [];

  beforeAll(async () => {
    const ask = (_name: string, request: SubgraphRequest) => {
      asked.push(request);
      return Promise.resolve(null);
    };
    running = await openSubgraph(treaties, database.freshUrl(), { others: { ...alone, ask } });
    await fill(running, ...world);
  });
  beforeEach(() => asked.splice(0));

  const notesOf = async (query: string) => {
    const { errors, extensions } = await runRequest(running, query);
    expect(errors).toBeUndefined();
    return short(extensions?.hub?.notes);
  };

  it('ids of its own that nothing has, in `ids`, in a filter and for one record', async () => {
    const query = `{
      treaty(id: "nope") { id }
      named: treaty(id: "untc-4-4") { status(participant: "narnia") { value } party(participant: "narnia") { id } }
      treaties(ids: ["untc-4-4", "gone"], filter: { id: { not: "none" }, or: [{ parent: { in: ["untc-4-4", "nowhere"] } }, {}] }) {
        nodes { id }
      }
    }`;
    expect((await notesOf(query)).sort()).toEqual([
      ['UNKNOWN_ID', 'Query.treaties', 'filter.id.not', 'none'],
      ['UNKNOWN_ID', 'Query.treaties', 'filter.or.0.parent.in.1', 'nowhere'],
      ['UNKNOWN_ID', 'Query.treaties', 'ids.1', 'gone'],
      ['UNKNOWN_ID', 'Query.treaty', 'id', 'nope'],
      ['UNKNOWN_ID', 'Treaty.party', 'participant', 'narnia'],
      ['UNKNOWN_ID', 'Treaty.status', 'participant', 'narnia'],
    ]);
  });

  it('one thing once, under however many records it is asked', async () => {
    const query = '{ treaties { nodes { id actions(filter: { act: { eq: "nope" } }) { totalCount } } } }';
    expect(await notesOf(query)).toEqual([['UNKNOWN_ID', 'Treaty.actions', 'filter.act.eq', 'nope']]);
  });

  it('conditions that nothing meets, and answers all the same', async () => {
    const { data, extensions } = await runRequest(
      running,
      '{ treaties(filter: { concludedOn: { gt: "2020-01-01", lt: "2019-01-01" } }) { totalCount } }',
    );
    expect(data).toEqual({ treaties: { totalCount: 0 } });
    expect(extensions?.hub?.notes).toEqual([
      {
        code: 'NEVER_HOLDS',
        of: 'Query.treaties',
        field: 'filter.concludedOn.lt',
        value: '2019-01-01',
        message:
          'filter.concludedOn.lt: "2019-01-01" and filter.concludedOn.gt: "2020-01-01" exclude one another: nothing meets them together.',
      },
    ]);
  });

  it('nothing of what is found, and asks nobody about it', async () => {
    const query = `{ treaty(id: "untc-4-4") { id party(participant: "org-european-union") { id } } treaties(ids: ["untc-4-4"], filter: { id: { eq: "untc-4-4" } }) { nodes { id } } }`;
    expect(await notesOf(query)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('nothing where another subgraph asks, which has noted it', async () => {
    const { extensions } = await runRequest(
      running,
      '{ treaties(ids: ["nope"]) { totalCount } }',
      {},
      { isPeer: true },
    );
    expect(extensions?.hub).not.toHaveProperty('notes');
  });

  it('of what was not there yet by its clocks no unknown id, but that nothing was', async () => {
    const query = 'query @at(knownAt: "2001-01-01T00:00:00Z") { treaty(id: "untc-4-4") { id } }';
    expect((await runRequest(running, query)).data).toEqual({ treaty: null });
    expect(await notesOf(query)).toEqual([
      ['NOTHING_RECORDED', 'Query.treaty', '@at(knownAt)', '2001-01-01T00:00:00.000Z'],
    ]);
  });

  it('of each list that it is asked about by a moment before all records, since when there are any', async () => {
    const at = (knownAt: string) =>
      runRequest(running, `query @at(knownAt: "${knownAt}") { treaties { totalCount } legalActs { totalCount } }`);
    const { data, extensions } = await at('2001-01-01T00:00:00Z');
    expect(data).toEqual({ treaties: { totalCount: 0 }, legalActs: { totalCount: 0 } });
    expect(short(extensions?.hub?.notes)).toEqual([
      ['NOTHING_RECORDED', 'Query.treaties', '@at(knownAt)', '2001-01-01T00:00:00.000Z'],
      ['NOTHING_RECORDED', 'Query.legalActs', '@at(knownAt)', '2001-01-01T00:00:00.000Z'],
    ]);
    const first = /has its first record of (\S+)\.$/.exec(extensions?.hub?.notes?.[0]?.message ?? '')?.[1] ?? '';
    const since = await at(first);
    expect(since.data).not.toMatchObject({ treaties: { totalCount: 0 } });
    expect(since.extensions?.hub).not.toHaveProperty('notes');
  });
});

describe('the gateway notes', () => {
  const holder = (...grants: string[]): Identity => ({ account: 'a', grants: grantsOf(...grants) });
  let ask: Awaited<ReturnType<typeof gatewayFor>>;
  let loaded: Awaited<ReturnType<typeof loadedSubgraphs>>;

  beforeAll(async () => {
    loaded = await loadedSubgraphs();
    ask = await gatewayFor(loaded.subgraphs.values());
  }, 60_000);

  const notesOf = async (query: string, identity: Identity | null = null) => {
    const { extensions } = await ask(identity, query);
    return short((extensions?.['hub'] as { notes?: Note[] }).notes);
  };

  it('what is unknown to whichever subgraph owns it, however deep a filter names it', async () => {
    const query = `{
      recommendations(addressee: "nobody", filter: { treaty: { in: ["untc-4-4", "nope"] } }) { totalCount }
      bodies(first: 1, filter: { assignments: { some: { treaty: { is: { id: { eq: "never" } } } } } }) {
        totalCount
      }
      body(id: "body-moj") { assignments(filter: { treaty: { eq: "gone" } }) { totalCount } }
    }`;
    expect((await notesOf(query)).sort()).toEqual([
      ['UNKNOWN_ID', 'Body.assignments', 'filter.treaty.eq', 'gone'],
      ['UNKNOWN_ID', 'Query.bodies', 'filter.assignments.some.treaty.is.id.eq', 'never'],
      ['UNKNOWN_ID', 'Query.recommendations', 'addressee', 'nobody'],
      ['UNKNOWN_ID', 'Query.recommendations', 'filter.treaty.in.1', 'nope'],
    ]);
  });

  it('what is unknown where a condition is on an id by itself, and years that are of no cycle', async () => {
    const query = `{
      treaties(filter: { identifier: { eq: "unts:none" }, status: { participant: "narnia", value: { eq: IN_FORCE } } }) { totalCount }
      commitments(filter: { holder: { eq: "nobody" }, beneficiary: { in: ["kz", "none"] } }) { totalCount }
      assessments(filter: { party: { eq: "nowhere" } }) { totalCount }
      problemIssues(filter: { entry: { eq: "no-entry" } }) { totalCount }
      evidenceLinks(filter: { cited: { in: ["untc-4-4-art-14", "no-evidence"] } }) { totalCount }
      reportingDuties(filter: { year: { in: [2021, 2050] } }) { totalCount }
      resultsPublications(filter: { cycle: { is: { year: { eq: 2050 } } } }) { totalCount }
      monitoringCycles(filter: { year: { in: [2021, 2050] } }) { totalCount }
    }`;
    expect((await notesOf(query, hubItself)).sort()).toEqual([
      ['UNKNOWN_ID', 'Query.assessments', 'filter.party.eq', 'nowhere'],
      ['UNKNOWN_ID', 'Query.commitments', 'filter.beneficiary.in.1', 'none'],
      ['UNKNOWN_ID', 'Query.commitments', 'filter.holder.eq', 'nobody'],
      ['UNKNOWN_ID', 'Query.evidenceLinks', 'filter.cited.in.1', 'no-evidence'],
      ['UNKNOWN_ID', 'Query.problemIssues', 'filter.entry.eq', 'no-entry'],
      ['UNKNOWN_ID', 'Query.treaties', 'filter.identifier.eq', 'unts:none'],
      ['UNKNOWN_ID', 'Query.treaties', 'filter.status.participant', 'narnia'],
      ['UNKNOWN_VALUE', 'Query.monitoringCycles', 'filter.year.in.1', 2050],
      ['UNKNOWN_VALUE', 'Query.reportingDuties', 'filter.year.in.1', 2050],
      ['UNKNOWN_VALUE', 'Query.resultsPublications', 'filter.cycle.is.year.eq', 2050],
    ]);
    const { extensions } = await ask(hubItself, '{ dutyItems(filter: { year: { eq: 2050 } }) { totalCount } }');
    expect((extensions?.['hub'] as { notes?: Note[] }).notes?.map(({ message }) => message)).toEqual([
      'filter.year.eq: there is no MonitoringCycle of the year 2050, as far as you may see.',
    ]);
  });

  it('conditions that what the graph declares of its filters lets nothing meet', async () => {
    const query = `{
      treaties(filter: { laterality: { eq: BILATERAL }, not: { laterality: { eq: BILATERAL } } }) { totalCount }
      reportingDuties(filter: { isRequired: { eq: false }, lateness: { eq: LATE } }) { totalCount }
      dutyItems(filter: { body: { eq: "body-moj" }, duty: { is: { body: { eq: "body-mfa" } } } }) { totalCount }
      body(id: "body-moj") { assignments(filter: { body: { eq: "body-mfa" } }) { totalCount } }
    }`;
    const found = await notesOf(query, hubItself);
    expect(found.sort(([, one], [, other]) => String(one).localeCompare(String(other)))).toEqual([
      ['NEVER_HOLDS', 'Body.assignments', 'filter.body.eq', 'body-mfa'],
      ['NEVER_HOLDS', 'Query.dutyItems', 'filter.body.eq', 'body-moj'],
      ['NEVER_HOLDS', 'Query.reportingDuties', 'filter.lateness.eq', 'LATE'],
      ['NEVER_HOLDS', 'Query.treaties', 'filter.laterality', { eq: 'BILATERAL' }],
    ]);
  });

  it('nothing of conditions that something may meet, if only under one of many records', async () => {
    const query = `{
      treaties(filter: { laterality: { eq: BILATERAL }, not: { form: { eq: CONVENTION } }, status: { value: { eq: IN_FORCE } } }) { totalCount }
      reportingDuties(filter: { isRequired: { eq: true }, lateness: { in: [LATE, NOT_REQUIRED] }, year: { not: 2021 } }) { totalCount }
      dutyItems(filter: { body: { not: "body-moj" }, duty: { is: { body: { eq: "body-mfa" }, year: { gt: 2020 } } } }) { totalCount }
      assessments(filter: { party: { eq: "kg" }, year: { eq: 2021 }, isGeneral: { eq: false } }) { totalCount }
      bodies(ids: ["body-moj", "body-mfa"]) { nodes { assignments(filter: { body: { in: ["body-mfa"] } }) { totalCount } } }
    }`;
    expect(await notesOf(query, hubItself)).toEqual([]);
  });

  it('of what is confidential to strangers that there is none, and of it nothing to those who see it', async () => {
    const secret = {
      ...{ type: 'Treaty', id: 'kz-hidden', title: { en: 'Hidden' }, laterality: 'BILATERAL', isConfidential: true },
      ...{ disclosedTo: ['body-mod'], sources: [{ nature: 'DEMONSTRATION', title: 'Test' }] },
    } as unknown as IngestRecord;
    const number = {
      type: 'TreatyIdentifier',
      id: 'unts:1',
      treaty: 'kz-hidden',
      scheme: 'UNTS',
      value: '1',
      sources: secret.sources,
    };
    await loaded.subgraphs.get('treaties')?.ingest([secret, number], { actor: 'default-data', runId: null });
    const query = '{ assignments(filter: { treaty: { eq: "kz-hidden" } }) { totalCount } }';
    expect(await notesOf(query)).toEqual([['UNKNOWN_ID', 'Query.assignments', 'filter.treaty.eq', 'kz-hidden']]);
    expect(await notesOf(query, holder('ANALYST:body-mod'))).toEqual([]);
    const byNumber = '{ treaties(filter: { identifier: { eq: "unts:1" } }) { totalCount } }';
    expect(await notesOf(byNumber)).toEqual([['UNKNOWN_ID', 'Query.treaties', 'filter.identifier.eq', 'unts:1']]);
    expect(await notesOf(byNumber, holder('ANALYST:body-mod'))).toEqual([]);
  });

  it('of ids whose owner does not answer that nobody has checked them, and the answer stands', async () => {
    loaded.unreachable.add('bodies');
    const query = '{ legalActs(filter: { issuer: { eq: "nope" } }) { totalCount } }';
    const { data, errors, extensions } = await ask(null, query);
    loaded.unreachable.clear();
    expect(JSON.parse(JSON.stringify({ data, errors }))).toEqual({ data: { legalActs: { totalCount: 0 } } });
    const { notes } = extensions?.['hub'] as { notes?: Note[] };
    expect(short(notes)).toEqual([['NOT_CHECKED', 'Query.legalActs', 'filter.issuer.eq', 'nope']]);
  });

  it('misspelt values of enumerations not at all: they are refused, with what may have been meant', async () => {
    const literal = await ask(null, '{ treaties(filter: { laterality: { eq: BILATERALL } }) { totalCount } }');
    expect(literal.errors?.[0]?.message).toMatch(/Value "BILATERALL" does not exist .* Did you mean .*"BILATERAL"/);
    const deep = 'query ($f: TreatyFilter) { treaties(filter: $f) { totalCount } }';
    const { errors } = await ask(null, deep, { f: { recommendations: { some: { response: { eq: 'ACEPTED' } } } } });
    expect(errors?.[0]?.message).toMatch(/"ACEPTED" at "f.recommendations.some.response.eq".*Did you mean.*"ACCEPTED"/);
  });
});
