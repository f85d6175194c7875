import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { runQuery, runRequest } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { item } from './duty-records.ts';
import { authority, head, officer, openWorld, shown, step, writeContent, type World } from './information-world.ts';
import { fill, record } from './records.ts';

forEachDatabase('signatures of annual informations', (database) => {
  let world: World;
  const id = 'cycle-2021:body-a:v1';
  beforeAll(async () => {
    world = await openWorld(database.freshUrl());
    await command(world.running, 'beginInformation', { duty: 'cycle-2021:body-a' }, 'id', officer);
    await writeContent(world, id);
  });
  afterEach(() => {
    world.facts.stopped.clear();
  });

  const ready = () => step(world, 'markInformationReady', { id }, officer);
  const recall = () => step(world, 'recallInformation', { id }, officer);
  const signatures = `state signedBy { id } signatures { id kind isValid signedAt signedOn signedBy { id } scan { id } scanReference }`;

  it('are of no head but that of the body, and of no officer', async () => {
    await ready();
    for (const role of ['OFFICER:body-a', 'HEAD:body-b', 'AUTHORISED_BODY']) {
      const payload = await step(world, 'signInformation', { id }, holding(role));
      expect(refusals(payload)).toEqual(['NotPermittedProblem input.id']);
      expect(payload.problems[0]).toMatchObject({ roles: ['HEAD'], body: 'body-a' });
    }
  });

  it('are of what was read: of a text that was edited since nothing is signed, and the hash of now is told', async () => {
    const { currentContentHash: contentHash } = await shown(world.running, id);
    const progress = { kk: 'Progress (kk)', ru: 'Progress, edited' };
    await fill(world.running, record('InForceEntry', { information: id, treaty: 't1', progress }));
    const payload = await step(world, 'signInformation', { id, contentHash }, head);
    expect(refusals(payload)).toEqual(['InvalidValueProblem input.contentHash']);
    const { state, currentContentHash } = await shown(world.running, id);
    expect(state).toBe('READY');
    const problems = payload.problems as { message: { en: string } }[];
    expect(problems.map(({ message }) => message.en)).toEqual([expect.stringContaining(String(currentContentHash))]);
    expect(currentContentHash).not.toBe(contentHash);
  });

  it('are of what is complete still: a treaty that has come since it was READY is lacked, by either way to sign', async () => {
    const late = item('cycle-2021:body-a', 't9', { fromDay: '2021-10-20' });
    await fill(world.running, late);
    const scan = 'c'.repeat(64);
    for (const payload of [
      await step(world, 'signInformation', { id }, head),
      await step(world, 'registerHandwrittenSignature', { id, signedOn: '2021-11-01', scan }, officer),
    ]) {
      expect(refusals(payload)).toEqual(['IncompleteProblem input.id']);
      expect(payload.problems).toMatchObject([{ paragraph: '¶5', record: 't9', missing: 'ENTRY' }]);
    }
    // What begins after the deadline it can't be about.
    await fill(world.running, { ...late, fromDay: '2021-12-01' });
  });

  it('can not be made while bodies can not be asked who is head', async () => {
    world.facts.stopped.add('bodies');
    const { version, currentContentHash: contentHash } = await shown(world.running, id);
    const query =
      'mutation C($input: SignInformationInput!) { signInformation(input: $input) { problems { __typename } } }';
    const input = { id, expectedVersion: version, contentHash };
    const { errors } = await runRequest(world.running, query, { input }, head);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect((await shown(world.running, id)).state).toBe('READY');
  });

  it('stay recorded when the version is recalled, and are no longer valid', async () => {
    expect(refusals(await step(world, 'signInformation', { id }, head))).toEqual([]);
    const payload = await step(world, 'recallInformation', { id }, officer, `contentHash signedAt ${signatures}`);
    expect(payload.annualInformation).toMatchObject({
      state: 'DRAFT',
      contentHash: null,
      signedAt: null,
      signedBy: null,
    });
    expect(payload.annualInformation.signatures).toMatchObject([{ id: `${id}:s1`, isValid: false }]);
    // What was ready to be signed is recalled too.
    await ready();
    expect((await recall()).annualInformation.state).toBe('DRAFT');
  });

  it('by hand are registered with the scan and the day, by somebody who has not signed', async () => {
    await ready();
    const scan = 'c'.repeat(64);
    const register = (more: object) =>
      step(world, 'registerHandwrittenSignature', { id, signedOn: '2021-11-01', scan, ...more }, officer, signatures);
    expect(refusals(await register({ signedOn: '2021-11-02' }))).toEqual(['InvalidValueProblem input.signedOn']);
    expect(refusals(await register({ signedOn: '2021-10-31' }))).toEqual(['InvalidValueProblem input.signedOn']);
    expect(refusals(await register({ scan: 'no id!' }))).toEqual(['UnknownReferenceProblem input.scan']);
    expect(refusals(await register({ contentHash: 'd'.repeat(64) }))).toEqual([
      'InvalidValueProblem input.contentHash',
    ]);
    const payload = await register({});
    expect(refusals(payload)).toEqual([]);
    const [first, second] = payload.annualInformation.signatures as object[];
    expect(first).toMatchObject({ id: `${id}:s1`, kind: 'APPROVAL', isValid: false });
    expect(second).toEqual({
      ...{ id: `${id}:s2`, kind: 'HANDWRITTEN_SCAN', isValid: true, signedOn: '2021-11-01' },
      // The first moment of the day in Almaty.
      ...{ signedAt: '2021-10-31T18:00:00.000Z', signedBy: { id: 'head-a-acting' } },
      ...{ scan: { id: scan }, scanReference: 'VERIFIED' },
    });
  });

  it('are seen with the version: a draft by its body alone, and afterwards the one under which it came', async () => {
    const query = `{ annualInformation(id: "${id}") { state signatures { id isValid } } }`;
    const seenBy = async (...grants: string[]): Promise<unknown> =>
      (await runQuery(world.running, query, {}, holding(...grants))).annualInformation;
    for (const role of ['OFFICER:body-b', 'ANALYST:body-b', 'AUTHORISED_BODY']) expect(await seenBy(role)).toBeNull();
    expect(await seenBy('OFFICER:body-a')).toMatchObject({ signatures: [{ isValid: false }, { isValid: true }] });
    expect(refusals(await step(world, 'submitInformation', { id }, head))).toEqual([]);
    for (const role of ['ANALYST:body-b', 'AUTHORISED_BODY'])
      expect(await seenBy(role)).toEqual({ state: 'SUBMITTED', signatures: [{ id: `${id}:s2`, isValid: true }] });
    expect(await seenBy('OFFICER:body-b')).toBeNull();
    const reference = `query Q($r: [_Any!]!) { _entities(representations: $r) { ... on Signature { id } } }`;
    const r = [`${id}:s1`, `${id}:s2`].map((each) => ({ __typename: 'Signature', id: each }));
    const { data, errors } = await runRequest(world.running, reference, { r }, authority);
    expect(data?.['_entities']).toEqual([null, { id: `${id}:s2` }]);
    expect(errors?.map(({ path }) => path)).toEqual([['_entities', 0]]);
  });

  it('are delivered as they are: what the issue says that an entry names is signed, too', async () => {
    const other = 'cycle-2022:body-a:v1';
    world.clock.now = '2022-11-01T12:00:00+06:00';
    await command(world.running, 'beginInformation', { duty: 'cycle-2022:body-a' }, 'id', officer);
    await writeContent(world, other, 'issue-2');
    await step(world, 'markInformationReady', { id: other }, officer);
    expect(refusals(await step(world, 'signInformation', { id: other }, head))).toEqual([]);
    const issue = { id: 'issue-2', treaties: ['t1'], openedOn: '2021-02-01' };
    await fill(world.running, record('ProblemIssue', { ...issue, title: { kk: 'Issue (kk)', ru: 'Another' } }));
    expect(refusals(await step(world, 'submitInformation', { id: other }, head))).toEqual([
      'InvalidValueProblem input.id',
    ]);
    const isValid = async () => (await shown(world.running, other, 'signatures { isValid }')).signatures as unknown;
    expect(await isValid()).toEqual([{ isValid: false }]);
    // The paper is what was signed, whatever has become of the draft; the electronic form would be something else.
    await fill(world.running, record('ProblemIssue', { ...issue, title: { kk: 'Issue (kk)', ru: 'Issue (ru)' } }));
    expect(await isValid()).toEqual([{ isValid: true }]);
    const paper = { id: other, receivedOn: '2022-11-01', number: '7' };
    const received = await step(world, 'registerPaperReceipt', paper, authority, 'state submittedAt paperReceivedOn');
    expect(received.annualInformation).toEqual({
      ...{ state: 'SUBMITTED', submittedAt: null, paperReceivedOn: '2022-11-01' },
    });
    const both = await step(world, 'submitInformation', { id: other }, head, 'state submittedAt paperReceivedOn');
    expect(both.annualInformation).toEqual({
      ...{ state: 'SUBMITTED', submittedAt: '2022-11-01T06:00:00.000Z', paperReceivedOn: '2022-11-01' },
    });
  });
});
