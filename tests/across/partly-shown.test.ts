import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import type { AskAnybody } from '../default-data/gateway.ts';
import { sharedGateway } from '../default-data/shared.ts';
import { grantsOf } from '../support/accounts.ts';

interface Note {
  readonly code: string;
  readonly of: string;
  readonly field?: string;
  readonly value: unknown;
  readonly message: string;
}

const holder = (...grants: string[]): Identity => ({ account: 'a', grants: grantsOf(...grants) });
const officer = holder('OFFICER:body-moj');
const analyst = holder('ANALYST:body-moj');

let ask: AskAnybody;

beforeAll(async () => {
  ({ ask } = await sharedGateway());
}, 60_000);

const answerTo = async (identity: Identity, query: string) => {
  const { data, errors = [], extensions } = await ask(identity, query);
  const { notes = [] } = extensions?.['hub'] as { notes?: readonly Note[] };
  return { data: JSON.parse(JSON.stringify(data)) as Record<string, never>, errors, notes };
};

describe('an officer, who sees what is of their own body', () => {
  it('is refused the duties of another body, not told that it has none', async () => {
    const query = '{ body(id: "body-mfa") { name { en } duties { totalCount } } }';
    const { data, errors, notes } = await answerTo(officer, query);
    expect(data).toMatchObject({ body: { duties: null } });
    expect(errors).toMatchObject([
      {
        message: 'Body.duties is only for ANALYST, AUTHORISED_BODY, accounts of its body.',
        path: ['body', 'duties'],
        extensions: { code: 'FORBIDDEN', audience: ['ANALYST', 'AUTHORISED_BODY', 'accounts of its body'] },
      },
    ]);
    expect(notes).toEqual([]);
    const own = await answerTo(
      officer,
      '{ body(id: "body-moj") { duties { totalCount nodes { items { totalCount } } } } }',
    );
    expect([own.errors, own.notes]).toEqual([[], []]);
    expect(own.data['body']).toMatchObject({ duties: { totalCount: expect.any(Number) as number } });
  });

  it('is told of lists and counts that they are of that body alone', async () => {
    const { data, errors, notes } = await answerTo(officer, '{ reportingDuties { nodes { body { id } } } }');
    expect(errors).toEqual([]);
    const { nodes } = data['reportingDuties'] as unknown as { nodes: { body: { id: string } }[] };
    expect(new Set(nodes.map(({ body }) => body.id))).toEqual(new Set(['body-moj']));
    expect(notes).toEqual([
      {
        code: 'PARTLY_SHOWN',
        of: 'Query.reportingDuties',
        value: ['body-moj'],
        message:
          'Query.reportingDuties: you are shown what is of body-moj; ANALYST, AUTHORISED_BODY see all. What you are not shown is in no count and meets no condition, as if it were not there.',
      },
    ]);
  });

  it.each([
    ['`none` of another subgraph', '{ bodies(filter: { duties: { none: {} } }) { totalCount } }', 'Body.duties'],
    [
      '`every`',
      '{ bodies(filter: { duties: { every: { lateness: { in: [ON_TIME, UNVERIFIED] } } } }) { totalCount } }',
      'Body.duties',
    ],
    ['a count of another', '{ bodies(filter: { duties: { count: { eq: 0 } } }) { totalCount } }', 'Body.duties'],
    [
      'what is below an issue that several bodies have',
      '{ problemIssue(id: "issue-12") { entryLinks { totalCount } } }',
      'ProblemIssue.entryLinks',
    ],
    ['what follows from that', '{ problemIssue(id: "issue-12") { yearsReported } }', 'ProblemIssue.yearsReported'],
    ['a search', '{ search(query: "орган", types: [ASSESSMENT]) { totalCount } }', 'Query.search'],
    ['an order of another', '{ bodies(orderBy: { count: { duties: {} } }) { totalCount } }', 'Body.duties'],
    [
      'a condition of a condition',
      '{ assignments(filter: { treaty: { is: { dutyItems: { none: {} } } } }) { totalCount } }',
      'Treaty.dutyItems',
    ],
  ])('is told the same where %s goes by such a list', async (_name, query, of) => {
    const { errors, notes } = await answerTo(officer, query);
    expect(errors).toEqual([]);
    expect(notes.map((note) => [note.code, note.of, note.value])).toEqual([['PARTLY_SHOWN', of, ['body-moj']]]);
    expect((await answerTo(analyst, query)).notes).toEqual([]);
  });
});

it('with the PM office in the same account sees no more for it, and is told the same', async () => {
  const both = holder('OFFICER:body-moj', 'PM_OFFICE');
  const query = '{ reportingDuties { totalCount } annualInformations { totalCount } assessments { totalCount } }';
  const [one, two] = [await answerTo(officer, query), await answerTo(both, query)];
  expect(two.data).toEqual(one.data);
  expect(two.notes).toEqual(one.notes);
});

it('The administration is told that summaries are what has reached it, also of a cycle that seems to have none', async () => {
  const query = '{ summaryInformations { totalCount } monitoringCycles { nodes { year summary { id } } } }';
  const { errors, notes } = await answerTo(holder('ADMINISTRATION'), query);
  expect(errors).toEqual([]);
  expect(notes.map(({ code, of }) => [code, of])).toEqual([
    ['PARTLY_SHOWN', 'MonitoringCycle.summary'],
    ['PARTLY_SHOWN', 'Query.summaryInformations'],
  ]);
  expect((await answerTo(holder('AUTHORISED_BODY'), query)).notes).toEqual([]);
});

describe('a search without `types`', () => {
  const partsTold = async (...grants: string[]) => {
    const { errors, notes } = await answerTo(holder(...grants), '{ search(query: "орган") { totalCount } }');
    expect([errors, new Set(notes.map(({ of }) => of))]).toEqual([[], new Set(['Query.search'])]);
    return notes.map(({ message }) => /^Query\.search: (.*)\. What you are not shown/.exec(message)?.[1]);
  };
  const noNotesOfOthers = 'of MonitoringNote you are shown what is of body-moj; nobody sees all';

  it('tells a head that their body is all they are shown, and of monitoring notes that nobody sees all', async () => {
    expect(await partsTold('HEAD:body-moj')).toEqual([
      expect.stringMatching(
        /^of .*Assessment.* you are shown what is of body-moj; ANALYST, AUTHORISED_BODY see all$/,
      ) as string,
      noNotesOfOthers,
    ]);
  });

  it('tells analysts, who see the rest of all bodies, so of monitoring notes alone', async () => {
    expect(await partsTold('ANALYST:body-moj')).toEqual([noNotesOfOthers]);
  });

  it('tells the authorised body, whose account is of none, that it is shown no monitoring notes', async () => {
    const told = ['of MonitoringNote you are shown none of it, as your account is of no body; nobody sees all'];
    expect(await partsTold('AUTHORISED_BODY')).toEqual(told);
    const { notes } = await answerTo(
      holder('AUTHORISED_BODY'),
      '{ search(query: "орган", types: [MONITORING_NOTE]) { totalCount } }',
    );
    expect(notes).toMatchObject([{ code: 'PARTLY_SHOWN', of: 'Query.search', value: [] }]);
  });

  it('tells the administration of summaries that they are what has reached it', async () => {
    expect(await partsTold('ADMINISTRATION')).toEqual([
      expect.stringMatching(
        /^of SummaryInformation.* you are shown what has been sent or forwarded to you; AUTHORISED_BODY see all$/,
      ) as string,
    ]);
  });
});

it('a search of the public, for whom no such thing is, is noted nothing', async () => {
  expect((await answerTo({ account: 'b', grants: [] }, '{ search(query: "орган") { totalCount } }')).notes).toEqual([]);
});

it('whose account sees all bodies is told nothing', async () => {
  const query =
    '{ reportingDuties { totalCount } dutyItems { totalCount } body(id: "body-mfa") { duties { totalCount } } }';
  const { errors, notes } = await answerTo(analyst, query);
  expect([errors, notes]).toEqual([[], []]);
});
