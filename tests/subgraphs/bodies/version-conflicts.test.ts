import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import type { Caller, OtherSubgraphs, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { command, holding } from './commands.ts';
import { assignment, body, capacity, fill, head, proposal, subdivision } from './records.ts';

interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

forEachDatabase('the second of two people who edit a record', (database) => {
  let running: RunningSubgraph;
  let secret: readonly string[] = [];
  const others: OtherSubgraphs = {
    ...alone,
    withheld: (type, { identity }: Caller) =>
      Promise.resolve(type === 'Treaty' && identity?.grants.some(({ body: own }) => own === 'body-one') ? secret : []),
  };

  beforeAll(async () => {
    const exists = (_type: string, ids: readonly string[]) => Promise.resolve(new Set(ids));
    running = await openSubgraph(subgraph, database.freshUrl(), { others, exists });
    for (const id of ['body-one', 'body-two'])
      await fill(running, body(id), capacity(id, 'CENTRAL_EXECUTIVE', [null, null]));
    await fill(
      running,
      head('h', 'body-one', ['2019-01-01', null]),
      subdivision('s', 'body-one'),
      assignment('body-one', 'untc-1-1'),
      assignment('body-one', 'untc-1-2'),
      proposal('p', 'body-one', 'untc-1-3'),
    );
  });

  beforeEach(() => (secret = []));

  const steward = holding('STEWARD');
  const one = holding('HEAD:body-one');

  /** What changed, of the one problem that a command is refused with; the object is not asked for. */
  const changesTold = async (name: string, input: object, caller: Partial<Caller>): Promise<FieldChange[] | null> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation C($input: ${type}) { ${name}(input: $input) { problems { ... on VersionConflictProblem { currentVersion changes { field before after } } } } }`;
    const { problems } = (await runQuery(running, query, { input }, caller))[name] as {
      problems: { changes: FieldChange[] | null }[];
    };
    expect(problems).toHaveLength(1);
    return problems[0]?.changes ?? null;
  };
  const without = (changes: FieldChange[] | null) => changes?.filter(({ field }) => field !== 'sources');

  it('is told what the first changed, and keeps what they wrote', async () => {
    const first = { id: 'h', expectedVersion: 1, name: { kk: 'Әлия' }, act: 'Decree 2', source: 'Gazette' };
    expect((await command(running, 'correctHeadTenure', first, 'version', steward)).problems).toEqual([]);
    const told = await changesTold('correctHeadTenure', { id: 'h', expectedVersion: 1, act: 'Decree 3' }, steward);
    expect(without(told)).toEqual([
      { field: 'name.kk', before: null, after: '"Әлия"' },
      { field: 'act', before: null, after: '"Decree 2"' },
    ]);
    expect(told?.find(({ field }) => field === 'sources')?.after).toContain('Gazette');
    const { headTenure } = await runQuery(running, '{ headTenure(id: "h") { act version } }');
    expect(headTenure).toEqual({ act: 'Decree 2', version: 2 });
  });

  it('is told the sum of several changes: what came back to what it was has not changed', async () => {
    const [before, current] = [await versionOf('subdivision', 's'), { en: 'Name of s' }];
    for (const [expectedVersion, input] of [
      [before, { name: { en: 'Another' } }],
      [before + 1, { validFrom: '2012-01-01' }],
      [before + 2, { name: current }],
    ] as const) {
      const { problems } = await command(
        running,
        'correctSubdivision',
        { id: 's', expectedVersion, ...input },
        'id',
        one,
      );
      expect(problems).toEqual([]);
    }
    const told = (expectedVersion: number) => changesTold('correctSubdivision', { id: 's', expectedVersion }, one);
    expect(without(await told(before))).toEqual([{ field: 'validFrom', before: null, after: '"2012-01-01"' }]);
    expect(without(await told(before + 1))).toEqual([
      { field: 'name.en', before: '"Another"', after: '"Name of s"' },
      { field: 'validFrom', before: null, after: '"2012-01-01"' },
    ]);
  });

  const versionOf = async (field: string, id: string) =>
    Number((await runQuery(running, `{ ${field}(id: "${id}") { version } }`))[field].version);

  it('is told nothing where the version that they name never was', async () => {
    for (const expectedVersion of [0, -1, 99])
      expect(await changesTold('correctHeadTenure', { id: 'h', expectedVersion }, steward)).toBeNull();
  });

  it.each([
    ['correctAssignment', { id: 'body-one:untc-1-1' }, { validUntil: '2031-01-01' }, 'validUntil'],
    ['reassignTreaty', { assignment: 'body-one:untc-1-2', on: '2030-01-01', toSubdivision: 's' }, null, 'validUntil'],
  ] as const)('of %s, too', async (name, input, change, field) => {
    const id = 'id' in input ? input.id : input.assignment;
    const corrected = { id, expectedVersion: 1, ...(change ?? { validUntil: '2031-01-01' }) };
    expect((await command(running, 'correctAssignment', corrected, 'id', one)).problems).toEqual([]);
    const told = await changesTold(name, { ...input, expectedVersion: 1 }, one);
    expect(without(told)).toEqual([{ field, before: null, after: '"2031-01-01"' }]);
  });

  it('is told what only they may know where the record is for few', async () => {
    const officer = holding('OFFICER:body-one');
    const hide = { id: 'p', expectedVersion: 1, isConfidential: true, number: '12' };
    expect((await command(running, 'correctConclusionProposal', hide, 'id', officer)).problems).toEqual([]);
    const stale = { id: 'p', expectedVersion: 1, number: '13' };
    expect(without(await changesTold('correctConclusionProposal', stale, officer))).toEqual([
      { field: 'isConfidential', before: null, after: 'true' },
      { field: 'number', before: null, after: '"12"' },
    ]);
    const payload = await command(running, 'correctConclusionProposal', stale, 'id', holding('OFFICER:body-two'));
    expect(JSON.stringify(payload)).not.toContain('12"');
    secret = ['untc-1-3'];
    expect((await command(running, 'correctConclusionProposal', stale, 'id', officer)).problems).toMatchObject([
      { __typename: 'UnknownReferenceProblem' },
    ]);
  });
});
