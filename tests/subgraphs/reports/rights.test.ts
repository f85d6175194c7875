import type { Identity } from '../../../subgraphs/_kit/access/identity.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { grantsOf } from '../../support/accounts.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runRequest } from '../../support/run-query.ts';
import { cycle, duty, information, item, regime, submitted } from './duty-records.ts';
import { assessment, inForce, issue, named, proposal } from './entry-records.ts';
import { document, fill, link, recommendation, record } from './records.ts';
import { dispatch, section, summary } from './summary-records.ts';

const holder = (...grants: string[]): Identity => ({ account: 'a', grants: grantsOf(...grants) });
const who = {
  'the public': null,
  'a partner': holder('PARTNER'),
  'a steward': holder('STEWARD'),
  'an officer of moj': holder('OFFICER:body-moj'),
  'an officer of moh': holder('OFFICER:body-moh'),
  'the head of moh': holder('HEAD:body-moh'),
  'an analyst of moj': holder('ANALYST:body-moj'),
  'an analyst of mfa': holder('ANALYST:body-mfa'),
  'the authorised body': holder('AUTHORISED_BODY'),
  'the PM office': holder('PM_OFFICE'),
  'the administration': holder('ADMINISTRATION'),
};
type Who = keyof typeof who;

interface Told {
  readonly totalCount: number;
  readonly nodes: readonly { readonly kind: string; readonly fields: readonly object[] | null }[];
}

const ofMoj = 'cycle-2020:body-moj';
const ofMoh = 'cycle-2020:body-moh';
const delivered = `${ofMoj}:v1:untc-4-4`;
const drafted = `${ofMoh}:v1:untc-4-4`;
const others = {
  ...alone,
  withheld: () => Promise.resolve([]),
  ask: () => Promise.resolve(null),
  holders: (capacity: string) =>
    Promise.resolve(capacity === 'AUTHORISED_BODY' ? ['body-mfa'] : ['body-presidential-administration']),
};

forEachDatabase('who sees what of the monitoring', (database) => {
  let running: RunningSubgraph;

  const ask = async (name: Who, query: string) => {
    const { data, errors = [] } = await runRequest(running, query, {}, { identity: who[name] });
    const found = JSON.parse(JSON.stringify(data)) as Record<string, never>;
    return { found, codes: [...new Set(errors.map(({ extensions }) => extensions['code']))], errors };
  };
  /** Ids in a list, and its size; `FORBIDDEN` where it is withheld. */
  const ids = async (name: Who, list: string, filter = '') => {
    const query = `{ list: ${list}(orderBy: { field: ID } ${filter}) { totalCount nodes { id } } }`;
    const { found, codes } = await ask(name, query);
    const { list: page } = found as unknown as { list: { totalCount: number; nodes: { id: string }[] } | null };
    if (page === null) return codes.join();
    expect([codes, page.totalCount]).toEqual([[], page.nodes.length]);
    return page.nodes.map(({ id }) => id);
  };

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), { others });
    const rules = [regime('rules'), cycle(2018), cycle(2019), cycle(2020)];
    const duties = [duty(2020, 'body-moj'), duty(2020, 'body-moh'), item(ofMoj, 'untc-4-4'), item(ofMoh, 'untc-4-4')];
    await fill(running, ...rules, ...duties);
    await fill(running, information(ofMoj, 1), information(ofMoh, 1), inForce(`${ofMoj}:v1`, 'untc-4-4'));
    await fill(running, submitted(ofMoj, 1, '2020-11-01T10:00:00+06:00'), inForce(`${ofMoh}:v1`, 'untc-4-4'));
    await fill(running, assessment(delivered, 1), assessment(drafted, 1));
    await fill(running, issue('i-moj'), issue('i-moh', { raisedBy: 'body-moh' }), issue('i-free', { raisedBy: null }));
    await fill(running, named('i-moj', delivered), named('i-moh', drafted), proposal('i-moj', 1), proposal('i-moh', 1));
    const letter = { isConfidential: true, channel: 'DIPLOMATIC' };
    await fill(running, document('doc'), recommendation('r-open'));
    await fill(
      running,
      document('letter'),
      recommendation('r-secret', letter),
      recommendation('r-letter', { document: 'letter', ...letter }),
    );
    await fill(running, link('r-open', 'untc-4-4'), link('r-secret', 'untc-4-4'), link('r-letter', 'untc-4-9'));
    await fill(running, record('RecommendationBodyLink', { recommendation: 'r-secret', body: 'body-moj' }));
    const assessed = { foreignPolicyAssessment: { en: 'Assessed.' } };
    await fill(
      running,
      summary(2018, assessed),
      summary(2019, assessed),
      summary(2020, assessed),
      section('summary-2020', 1),
    );
    const forwarded = { id: 'forward', from: 'body-pm-office', to: 'body-presidential-administration' };
    await fill(running, dispatch('summary-2018'), dispatch('summary-2018', forwarded), dispatch('summary-2019'));
  });

  it.each<[Who, unknown]>([
    ['the public', 'FORBIDDEN'],
    ['a partner', 'FORBIDDEN'],
    ['a steward', 'FORBIDDEN'],
    ['an officer of moj', [`${ofMoj}:v1`]],
    ['an officer of moh', [`${ofMoh}:v1`]],
    ['the head of moh', [`${ofMoh}:v1`]],
    ['an analyst of moj', [`${ofMoj}:v1`]],
    ['the authorised body', [`${ofMoj}:v1`]],
    ['the PM office', 'FORBIDDEN'],
  ])('shows information, and the entries and assessments in it, to %s', async (name, expected) => {
    const inside = (suffix: string) =>
      Array.isArray(expected) ? (expected as string[]).map((id) => `${id}:untc-4-4${suffix}`) : expected;
    expect(await ids(name, 'annualInformations')).toEqual(expected);
    expect(await ids(name, 'inForceEntries')).toEqual(inside(''));
    expect(await ids(name, 'assessments')).toEqual(inside('-a1'));
  });

  it.each<[Who, string[]]>([
    ['an officer of moj', ['i-moj']],
    ['an officer of moh', ['i-moh']],
    ['an analyst of moj', ['i-free', 'i-moj']],
    ['the authorised body', ['i-free', 'i-moj']],
  ])('shows issues and proposals to %s as the entries that name them', async (name, expected) => {
    expect(await ids(name, 'problemIssues')).toEqual(expected);
    expect(await ids(name, 'proposals')).toEqual(expected.filter((id) => id !== 'i-free').map((id) => `${id}-p1`));
    expect(await ids(name, 'problemIssues', 'filter: { entry: { isNull: true } }')).toEqual(
      expected.filter((id) => id === 'i-free'),
    );
  });

  it('finds no draft of others by its id, by a reference, by a filter, or at an earlier moment', async () => {
    const byId = `{ annualInformation(id: "${ofMoh}:v1") { id } }`;
    expect((await ask('an analyst of moj', byId)).found).toEqual({ annualInformation: null });
    const reference = `{ _entities(representations: [{ __typename: "InForceEntry", id: "${drafted}" }]) { __typename } }`;
    expect(await ask('an analyst of moj', reference)).toMatchObject({
      found: { _entities: [null] },
      codes: ['NOT_FOUND'],
    });
    const early = `query { annualInformations { totalCount } }`;
    expect((await ask('an officer of moj', early)).found).toEqual({ annualInformations: { totalCount: 1 } });
  });

  it('keeps what a record was before its delivery for the body whose record it is', async () => {
    const history = `{ annualInformation(id: "${ofMoj}:v1") { history { totalCount nodes { kind fields { field } } } } }`;
    const told = async (name: Who) => {
      const { found, errors } = await ask(name, history);
      const { nodes, totalCount } = (found as unknown as { annualInformation: { history: Told } }).annualInformation
        .history;
      const kinds = nodes.map(({ kind, fields }) => (fields === null ? `${kind} withheld` : kind));
      return { kinds, totalCount, errors };
    };
    expect(await told('an officer of moj')).toMatchObject({ totalCount: 2, kinds: ['CHANGED', 'CREATED'], errors: [] });
    for (const name of ['the authorised body', 'an analyst of mfa'] as const) {
      const { errors, ...rest } = await told(name);
      expect(rest).toEqual({ totalCount: 2, kinds: ['CHANGED', 'CREATED withheld'] });
      expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', audience: ['accounts of its body'] });
    }
  });

  it.each<[Who, string[]]>([
    ['the public', ['r-open']],
    ['a partner', ['r-open']],
    ['an officer of moh', ['r-open']],
    ['an analyst of mfa', ['r-open']],
    ['an officer of moj', ['r-open', 'r-secret']],
    ['the authorised body', ['r-letter', 'r-open', 'r-secret']],
  ])('shows recommendations to %s, with all that names them', async (name, expected) => {
    expect(await ids(name, 'recommendations')).toEqual(expected);
    expect(await ids(name, 'recommendations', 'filter: { treaty: { eq: "untc-4-9" } }')).toEqual(
      expected.filter((id) => id === 'r-letter'),
    );
    expect(await ids(name, 'recommendations', 'filter: { isConfidential: { eq: true } }')).toEqual(
      expected.filter((id) => id !== 'r-open'),
    );
    const links = '{ sourceDocument(id: "doc") { recommendations { totalCount nodes { id treatyLinks { id } } } } }';
    const ofDoc = expected.filter((id) => id !== 'r-letter');
    expect((await ask(name, links)).found).toMatchObject({
      sourceDocument: { recommendations: { totalCount: ofDoc.length } },
    });
    expect(await ids(name, 'sourceDocuments')).toEqual(expected.includes('r-letter') ? ['doc', 'letter'] : ['doc']);
    const byTreaty =
      '{ _entities(representations: [{ __typename: "Treaty", id: "untc-4-4" }]) { ... on Treaty { recommendations { totalCount nodes { id } } } } }';
    expect((await ask(name, byTreaty)).found).toEqual({
      _entities: [{ recommendations: { totalCount: ofDoc.length, nodes: ofDoc.map((id) => ({ id })) } }],
    });
  });

  it('pages past what is confidential as if it were not there', async () => {
    const page = `{ recommendations(first: 1, orderBy: { field: ID }) { nodes { id } pageInfo { hasNextPage } } }`;
    const expected = { recommendations: { nodes: [{ id: 'r-open' }], pageInfo: { hasNextPage: false } } };
    expect((await ask('the public', page)).found).toEqual(expected);
    const { found, codes } = await ask('the public', '{ recommendation(id: "r-secret") { id } }');
    expect([found, codes]).toEqual([{ recommendation: null }, []]);
  });

  it.each<[Who, unknown, unknown]>([
    ['an officer of moj', 'FORBIDDEN', null],
    ['an analyst of moj', ['summary-2018', 'summary-2019'], 'withheld'],
    ['an analyst of mfa', ['summary-2018', 'summary-2019', 'summary-2020'], 'shown'],
    ['the authorised body', ['summary-2018', 'summary-2019', 'summary-2020'], 'shown'],
    ['the PM office', ['summary-2018', 'summary-2019'], 'shown'],
    ['the administration', ['summary-2018'], 'shown'],
  ])('shows summaries and the foreign policy assessment to %s', async (name, expected, verdict) => {
    expect(await ids(name, 'summaryInformations')).toEqual(expected);
    if (verdict === null) return;
    const assessed = '{ summaryInformation(id: "summary-2018") { id foreignPolicyAssessment { en } } }';
    const { found, errors } = await ask(name, assessed);
    const shown = verdict === 'shown';
    expect(found).toEqual({
      summaryInformation: { id: 'summary-2018', foreignPolicyAssessment: shown ? { en: 'Assessed.' } : null },
    });
    expect(errors.map(({ path, extensions }) => [path, extensions['audience']])).toEqual(
      shown
        ? []
        : [
            [
              ['summaryInformation', 'foreignPolicyAssessment'],
              ['AUTHORISED_BODY', 'PM_OFFICE', 'ADMINISTRATION'],
            ],
          ],
    );
  });

  it('leaves the assessment out of histories for those it is not for, and finds no change by it', async () => {
    const history = (filter = '') =>
      `{ summaryInformation(id: "summary-2018") { history${filter} { nodes { fields { field } } } } }`;
    const fields = async (name: Who, filter?: string) => JSON.stringify((await ask(name, history(filter))).found);
    const byField = '(filter: { field: { eq: "foreignPolicyAssessmentEn" } })';
    expect(await fields('the authorised body')).toContain('foreignPolicyAssessmentEn');
    expect(await fields('the authorised body', byField)).toContain('cycleId');
    expect(await fields('an analyst of moj')).not.toContain('foreignPolicyAssessment');
    expect(await fields('an analyst of moj')).toContain('cycleId');
    expect(await fields('an analyst of moj', byField)).not.toContain('cycleId');
  });

  it('shows an analyst nothing of a draft at the moment when it was one, though it is delivered by now', async () => {
    let moment = '2026-11-01T00:00:00.000Z';
    const later = await openSubgraph(subgraph, database.freshUrl(), { others, now: () => new Date(moment) });
    await fill(later, regime('rules'), cycle(2020), duty(2020, 'body-moj'), item(ofMoj, 'untc-4-4'));
    await fill(later, information(ofMoj, 1), inForce(`${ofMoj}:v1`, 'untc-4-4'));
    moment = '2026-11-02T00:00:00.000Z';
    await fill(later, submitted(ofMoj, 1, '2020-11-01T10:00:00+06:00'));
    const counts = async (name: Who, knownAt: string) => {
      const query = `query @at(knownAt: "${knownAt}") { annualInformations { totalCount } inForceEntries { totalCount } }`;
      const { data } = await runRequest(later, query, {}, { identity: who[name] });
      const found = data as Record<'annualInformations' | 'inForceEntries', { totalCount: number }>;
      return [found.annualInformations.totalCount, found.inForceEntries.totalCount];
    };
    expect(await counts('an analyst of mfa', '2026-11-01T12:00:00Z')).toEqual([0, 0]);
    expect(await counts('an officer of moj', '2026-11-01T12:00:00Z')).toEqual([1, 1]);
    expect(await counts('an analyst of mfa', '2026-11-02T12:00:00Z')).toEqual([1, 1]);
  });
});
