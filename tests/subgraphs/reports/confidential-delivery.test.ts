import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import type { Identity } from '../../../subgraphs/_kit/access/identity.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { grantsOf } from '../../support/accounts.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runRequest } from '../../support/run-query.ts';
import { cycle, duty, item, law, returned, submitted } from './duty-records.ts';
import { inForce } from './entry-records.ts';
import { fill } from './records.ts';

const holder = (...grants: string[]): Identity => ({ account: 'a', grants: grantsOf(...grants) });
const authorised = holder('AUTHORISED_BODY');
const analyst = holder('ANALYST:body-moj');
const others = { ...alone, withheld: () => Promise.resolve([]), ask: () => Promise.resolve(null) };

const ofMfa = 'cycle-2021:body-mfa';
const secret = { isConfidential: true };

/** Delivered in time and confidentially, returned, and delivered again too late for everybody. */
const records = [
  ...law,
  cycle(2021),
  duty(2021, 'body-mfa'),
  item(ofMfa, 'untc-4-4'),
  submitted(ofMfa, 1, '2021-11-05T10:00:00+06:00', { ...secret, ...returned(2021), isNil: true }),
  inForce(`${ofMfa}:v1`, 'untc-4-4'),
  submitted(ofMfa, 2, '2021-11-25T10:00:00+06:00'),
  duty(2021, 'body-moh'),
  item('cycle-2021:body-moh', 'untc-4-4'),
  submitted('cycle-2021:body-moh', 1, '2021-11-25T10:00:00+06:00', { ...secret, isNil: true }),
  inForce('cycle-2021:body-moh:v1', 'untc-4-4'),
];

const facts = `{ reportingDuties(orderBy: { field: ID }) {
  nodes { id deliveredOn deliveredAt isNil lateness { value daysLate } items { nodes { coverage isReported } } }
  groups(by: [LATENESS]) { nodes { count keys { value } } }
} dutyItems { groups(by: [COVERAGE]) { nodes { count keys { value } } } }
  nil: reportingDuties(filter: { isNil: { eq: true }, deliveredOn: { gt: "2021-11-10" } }) { nodes { id } } }`;

forEachDatabase('a duty for which a confidential version was delivered', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), { others });
    await fill(running, ...records);
  });

  const ask = async (identity: Identity, query: string) => {
    const { data, errors = [] } = await runRequest(running, query, {}, { identity });
    return { data: JSON.parse(JSON.stringify(data)) as unknown, errors };
  };

  it('is as late, and as reported, to whoever sees the duty as to the authorised body', async () => {
    const { data, errors } = await ask(authorised, facts);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      reportingDuties: {
        nodes: [
          {
            ...{ id: ofMfa, deliveredOn: '2021-11-05', deliveredAt: '2021-11-05T04:00:00.000Z', isNil: false },
            lateness: { value: 'ON_TIME', daysLate: null },
            items: { nodes: [{ coverage: 'REPORTED', isReported: true }] },
          },
          {
            ...{ id: 'cycle-2021:body-moh', deliveredOn: '2021-11-25', isNil: true },
            lateness: { value: 'LATE', daysLate: 15 },
            items: { nodes: [{ coverage: 'LATE', isReported: true }] },
          },
        ],
      },
      nil: { nodes: [{ id: 'cycle-2021:body-moh' }] },
    });
    expect(await ask(analyst, facts)).toEqual({ data, errors: [] });
  });

  it('shows the version itself to those alone who see it, and says that it is withheld', async () => {
    const query = `{ reportingDuty(id: "${ofMfa}") { firstSubmission { id } informations { nodes { id } } items { nodes { entry { __typename } } } } }`;
    const first = { id: `${ofMfa}:v1` };
    expect((await ask(authorised, query)).data).toEqual({
      reportingDuty: {
        firstSubmission: first,
        informations: { nodes: [first, { id: `${ofMfa}:v2` }] },
        items: { nodes: [{ entry: null }] },
      },
    });
    const { data, errors } = await ask(analyst, query);
    expect(data).toEqual({
      reportingDuty: {
        firstSubmission: null,
        informations: { nodes: [{ id: `${ofMfa}:v2` }] },
        items: { nodes: [{ entry: null }] },
      },
    });
    expect(errors).toMatchObject([
      {
        message: 'ReportingDuty.firstSubmission is only for AUTHORISED_BODY, accounts of its body.',
        path: ['reportingDuty', 'firstSubmission'],
        extensions: { code: 'FORBIDDEN', audience: ['AUTHORISED_BODY', 'accounts of its body'] },
      },
    ]);
  });

  it('counts as delivered in a simulated day from the day of its delivery on', async () => {
    const query = (day: string) =>
      `query @at(today: "${day}") { reportingDuty(id: "${ofMfa}") { deliveredOn lateness { value } } }`;
    expect((await ask(analyst, query('2021-11-04'))).data).toMatchObject({ reportingDuty: { deliveredOn: null } });
    expect((await ask(analyst, query('2021-11-05'))).data).toEqual({
      reportingDuty: { deliveredOn: '2021-11-05', lateness: { value: 'ON_TIME' } },
    });
  });
});
