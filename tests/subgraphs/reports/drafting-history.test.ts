import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { runQuery, runRequest } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { authority, head, officer, openWorld, step, writeContent, type World } from './information-world.ts';

const id = 'cycle-2021:body-a:v1';
const entry = `${id}:t1`;

const own = { officer, head, analyst: holding('ANALYST:body-a') };
const others = { authority, analyst: holding('ANALYST:body-b'), both: holding('ANALYST:body-b', 'STEWARD') };

interface Step {
  readonly command: string;
  readonly actor: string;
  readonly moment: string;
  readonly reason: string | null;
  readonly fields: readonly { readonly field: string }[] | null;
}

forEachDatabase('the history of what was drafted', (database) => {
  let world: World;

  /** Found by a query with `history`, from the first step to the last, and where something is withheld. */
  const told = async (query: string, caller: object, filter = '') => {
    const order = `orderBy: { field: REVISION, direction: ASC }`;
    const history = `found: history(first: 50, ${order}${filter}) { nodes { command actor moment reason fields { field } } }`;
    const { data, errors = [] } = await runRequest(world.running, `{ record: ${query} { ${history} } }`, {}, caller);
    const { record } = data as { record: { found: { nodes: Step[] } } | null };
    const places = errors.map(({ extensions }) => String(extensions['withheld']));
    return { steps: record?.found.nodes ?? null, places: [...new Set(places)].sort(), errors };
  };
  const names = (steps: readonly Step[] | null) => steps?.map((each) => each.command);
  const change = async (progress: object, reason: string) => {
    const { inForceEntry } = await runQuery(world.running, `{ inForceEntry(id: "${entry}") { version } }`);
    const input = { id: entry, expectedVersion: inForceEntry.version, progress, reason };
    expect(refusals(await command(world.running, 'correctInForceEntry', input, 'id', officer))).toEqual([]);
  };
  const steps = async (...given: (readonly [Parameters<typeof step>[1], object])[]) => {
    for (const [name, caller] of given) expect(refusals(await step(world, name, { id }, caller))).toEqual([]);
  };

  beforeAll(async () => {
    world = await openWorld(database.freshUrl());
    await command(
      world.running,
      'beginInformation',
      { duty: 'cycle-2021:body-a', reason: 'A new year' },
      'id',
      officer,
    );
    await writeContent(world, id);
    await change({ kk: 'Тасталған', ru: 'Брошено' }, 'Abandoned');
    await steps(['markInformationReady', officer], ['signInformation', head], ['recallInformation', officer]);
    await change({ kk: 'Орындалды', ru: 'Исполнено' }, 'Final');
    await steps(['markInformationReady', officer], ['signInformation', head], ['submitInformation', head]);
    world.clock.now = '2021-11-03T10:00:00+06:00';
    const paper = { id, receivedOn: '2021-11-02', number: '1', reason: 'The paper came' };
    expect(refusals(await command(world.running, 'registerPaperReceipt', paper, 'id', authority))).toEqual([]);
  });

  const information = `annualInformation(id: "${id}")`;
  const drafting = [
    ...['beginInformation', 'correctInForceEntry', 'markInformationReady', 'signInformation', 'recallInformation'],
    'markInformationReady',
  ];
  const delivered = ['signInformation', 'submitInformation', 'registerPaperReceipt'];

  it.each(Object.entries(own))('is told whole to its own body: %s', async (_who, caller) => {
    const { steps: found, places } = await told(information, caller);
    expect([names(found), places]).toEqual([[...drafting, ...delivered], []]);
    expect(found?.[0]).toMatchObject({ reason: 'A new year' });
    const { steps: ofEntry } = await told(`inForceEntry(id: "${entry}")`, caller);
    expect(ofEntry?.map(({ reason }) => reason)).toEqual([null, 'Abandoned', 'Final']);
    expect(ofEntry?.every(({ fields }) => fields !== null && fields.length > 0)).toBe(true);
  });

  it.each(Object.entries(others))('is told as steps until the signature, and then whole: %s', async (_who, caller) => {
    const { steps: found, places } = await told(information, caller);
    expect(names(found)).toEqual([...drafting, ...delivered]);
    expect(places).toEqual(['AnnualInformation.history.fields', 'AnnualInformation.history.reason']);
    const isTold = found?.map(({ fields }) => fields !== null);
    expect(isTold).toEqual([...drafting.map(() => false), ...delivered.map(() => true)]);
    expect(found?.[0]).toMatchObject({ actor: 'OFFICER:body-a', moment: '2021-11-01T06:00:00.000Z', reason: null });
    expect(found?.at(-1)).toMatchObject({ reason: 'The paper came' });
  });

  it('says in an error for whom the rest is', async () => {
    const { errors } = await told(information, authority);
    expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', audience: ['accounts of its body'] });
  });

  it('shows of entries, assessments, evidence, issues and proposals who wrote them, and no abandoned text', async () => {
    const records = {
      [`inForceEntry(id: "${entry}")`]: ['ingest', 'correctInForceEntry', 'correctInForceEntry'],
      [`assessment(id: "${entry}-a1")`]: ['ingest'],
      [`evidenceLink(id: "${entry}-e1")`]: ['ingest'],
      'problemIssue(id: "issue-1")': ['ingest'],
      'proposal(id: "issue-1-p1")': ['ingest'],
    };
    for (const [query, expected] of Object.entries(records)) {
      const { steps: found } = await told(query, authority);
      expect([query, names(found)]).toEqual([query, expected]);
      expect([query, found?.map(({ fields, reason }) => [fields, reason])]).toEqual([
        query,
        expected.map(() => [null, null]),
      ]);
    }
  });

  it('shows the signature under which it was delivered, and none that was recalled', async () => {
    const query = `{ ${information} { signatures { id history { nodes { command fields { field } } } } } }`;
    const { data } = await runRequest(world.running, query, {}, authority);
    const found = (data as { annualInformation: { signatures: { id: string; history: { nodes: Step[] } }[] } })
      .annualInformation.signatures;
    expect(found.map(({ id: each, history }) => [each, names(history.nodes)])).toEqual([
      [`${id}:s2`, ['signInformation']],
    ]);
    expect(found[0]?.history.nodes[0]?.fields?.length).toBeGreaterThan(0);
  });

  it('finds no step of the drafting by what it changed', async () => {
    const of = (caller: object, filter: string) => told(`inForceEntry(id: "${entry}")`, caller, `, filter: ${filter}`);
    const byField = '{ field: { eq: "progressRu" } }';
    expect(names((await of(officer, byField)).steps)).toEqual(['ingest', 'correctInForceEntry', 'correctInForceEntry']);
    expect(names((await of(authority, byField)).steps)).toEqual([]);
    const byCommand = '{ command: { startsWith: "correct" } }';
    expect(names((await of(authority, byCommand)).steps)).toEqual(['correctInForceEntry', 'correctInForceEntry']);
  });

  it('tells what happens to it once it is delivered', async () => {
    const { proposal } = await runQuery(world.running, '{ proposal(id: "issue-1-p1") { version } }');
    const done = { id: 'issue-1-p1', expectedVersion: proposal.version, outcome: 'DONE', reason: 'It was done' };
    expect(refusals(await command(world.running, 'recordProposalOutcome', done, 'id', authority))).toEqual([]);
    const { steps: found } = await told('proposal(id: "issue-1-p1")', others.analyst);
    expect(found?.map(({ fields, reason }) => [fields?.map(({ field }) => field), reason])).toEqual([
      [undefined, null],
      [['sources', 'outcome'], 'It was done'],
    ]);
  });

  it('is nobody else’s, before and after', async () => {
    expect((await told(information, holding('OFFICER:body-b'))).steps).toBeNull();
    const next = 'cycle-2022:body-a:v1';
    await command(world.running, 'beginInformation', { duty: 'cycle-2022:body-a' }, 'id', officer);
    for (const caller of Object.values(others))
      expect((await told(`annualInformation(id: "${next}")`, caller)).steps).toBeNull();
    expect(names((await told(`annualInformation(id: "${next}")`, officer)).steps)).toEqual(['beginInformation']);
  });
});
