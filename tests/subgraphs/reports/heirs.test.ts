import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import type { OtherSubgraphs, Rights, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runRequest } from '../../support/run-query.ts';
import { cycle, duty, information, item, regime, submitted } from './duty-records.ts';
import { inForce, issue } from './entry-records.ts';
import { document, fill, recommendation, record } from './records.ts';
import { dispatch, summary } from './summary-records.ts';

const ofOld = 'cycle-2020:body-old';
const ofOther = 'cycle-2020:body-other';

/** What bodies says; `silent` while it is away. */
const known = ['body-heir body-old', 'body-heir body-heir', 'body-new-office body-old-office'];
let heirs: Rights;
const others: OtherSubgraphs = {
  ...alone,
  heirs: () => Promise.resolve(heirs),
  holders: (capacity) => Promise.resolve(capacity === 'PRESIDENTIAL_ADMINISTRATION' ? ['body-new-office'] : []),
};

forEachDatabase('what was of a body, after another goes on with its work', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), { others });
    await fill(running, regime('rules'), cycle(2020), duty(2020, 'body-old'), duty(2020, 'body-other'));
    await fill(running, item(ofOld, 'untc-4-4'), item(ofOther, 'untc-4-4'));
    await fill(running, submitted(ofOld, 1, '2020-11-01T10:00:00+06:00', { isConfidential: true }));
    await fill(running, information(ofOld, 2), inForce(`${ofOld}:v2`, 'untc-4-4'), information(ofOther, 1));
    await fill(running, issue('i-old', { raisedBy: 'body-old' }), issue('i-other', { raisedBy: 'body-other' }));
    await fill(running, document('doc'), recommendation('r-old', { isConfidential: true }));
    await fill(running, record('RecommendationBodyLink', { recommendation: 'r-old', body: 'body-old' }));
    await fill(running, summary(2020), dispatch('summary-2020', { from: 'body-pm-office', to: 'body-old-office' }));
  });
  beforeEach(() => void (heirs = known));

  const ask = async (query: string, ...grants: string[]) => {
    const { data, errors = [], extensions } = await runRequest(running, query, {}, holding(...grants));
    const notes = extensions?.hub?.notes ?? [];
    return { data: JSON.parse(JSON.stringify(data)) as unknown, errors: errors.map((each) => each.extensions), notes };
  };
  /** The ids in a list. */
  const ids = async (list: string, ...grants: string[]) => {
    const { data } = await ask(`{ list: ${list}(orderBy: { field: ID }) { totalCount nodes { id } } }`, ...grants);
    const { list: page } = data as { list: { totalCount: number; nodes: { id: string }[] } };
    expect(page.totalCount).toBe(page.nodes.length);
    return page.nodes.map(({ id }) => id);
  };

  it.each(['OFFICER', 'HEAD'])('is seen by the other, as its own: duties, drafts and issues, by %s', async (role) => {
    const grant = `${role}:body-heir`;
    expect(await ids('reportingDuties', grant)).toEqual([ofOld]);
    expect(await ids('dutyItems', grant)).toEqual([`${ofOld}:untc-4-4`]);
    expect(await ids('annualInformations', grant)).toEqual([`${ofOld}:v1`, `${ofOld}:v2`]);
    expect(await ids('inForceEntries', grant)).toEqual([`${ofOld}:v2:untc-4-4`]);
    expect(await ids('problemIssues', grant)).toEqual(['i-old']);
    expect(await ids('annualInformations', `${role}:body-third`)).toEqual([]);
  });

  it('is seen by analysts of the other: drafts, what is confidential, and what a record was before', async () => {
    const analyst = 'ANALYST:body-heir';
    expect(await ids('annualInformations', analyst)).toEqual([`${ofOld}:v1`, `${ofOld}:v2`]);
    expect(await ids('recommendations', analyst)).toEqual(['r-old']);
    const history = `{ annualInformation(id: "${ofOld}:v1") { history { totalCount } } }`;
    expect((await ask(history, analyst)).data).toEqual({ annualInformation: { history: { totalCount: 1 } } });
    for (const list of ['annualInformations', 'recommendations'])
      expect(await ids(list, 'ANALYST:body-third')).toEqual([]);
  });

  it('is in the lists of the old body, and in what a note says that a list holds', async () => {
    const under = `{ _entities(representations: [{ __typename: "Body", id: "body-old" }]) { ... on Body { duties { totalCount } } } }`;
    expect(await ask(under, 'OFFICER:body-heir')).toMatchObject({
      data: { _entities: [{ duties: { totalCount: 1 } }] },
      errors: [],
    });
    expect(await ask(under, 'OFFICER:body-third')).toMatchObject({ errors: [{ code: 'FORBIDDEN' }] });
    const { notes } = await ask('{ reportingDuties { totalCount } }', 'OFFICER:body-heir');
    expect(notes).toMatchObject([{ code: 'PARTLY_SHOWN', value: ['body-heir', 'body-old'] }]);
  });

  it('is what reached it: the Administration of the President sees what was sent to one that it followed', async () => {
    expect(await ids('summaryInformations', 'ADMINISTRATION')).toEqual(['summary-2020']);
    const none = await openSubgraph(subgraph, database.freshUrl(), {
      others: { ...others, heirs: () => Promise.resolve([]) },
    });
    await fill(none, regime('rules'), cycle(2020), summary(2020), dispatch('summary-2020', { to: 'body-old-office' }));
    const { data } = await runRequest(none, '{ summaryInformations { totalCount } }', {}, holding('ADMINISTRATION'));
    expect(data).toEqual({ summaryInformations: { totalCount: 0 } });
  });

  it('is not guessed while bodies can not be asked; what it said last serves for everybody', async () => {
    heirs = { silent: 'bodies' };
    expect(await ids('annualInformations', 'OFFICER:body-heir')).toEqual([`${ofOld}:v1`, `${ofOld}:v2`]);
    expect(await ids('annualInformations', 'OFFICER:body-other')).toEqual([`${ofOther}:v1`]);
    const blind = await openSubgraph(subgraph, database.freshUrl(), { others });
    await fill(blind, regime('rules'), cycle(2020), duty(2020, 'body-heir'));
    const query = '{ reportingDuties { totalCount } recommendations { totalCount } }';
    const { data, errors } = await runRequest(blind, query, {}, holding('OFFICER:body-heir'));
    expect(data).toEqual({ reportingDuties: null, recommendations: { totalCount: 0 } });
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: 'RIGHTS_UNKNOWN', judgedBy: 'bodies' }]);
    const whole = { reportingDuties: { totalCount: 1 }, recommendations: { totalCount: 0 } };
    expect((await runRequest(blind, query, {}, holding('AUTHORISED_BODY'))).data).toEqual(whole);
    expect((await runRequest(blind, query, {}, holding('ANALYST:body-heir'))).data).toEqual(whole);
  });
});
