import type { Identity } from '../../../subgraphs/_kit/access/identity.ts';
import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import type { ExistenceCheck, OtherSubgraphs, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { grantsOf } from '../../support/accounts.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { nobodyAnswers, openSubgraph, runQuery } from '../../support/run-query.ts';
import { command, refusals, uncounted } from './commands.ts';
import { body, capacity, fill, succession } from './records.ts';

const secret = 'a-secret-treaty';
const others: OtherSubgraphs = { ...alone, withheld: (type) => Promise.resolve(type === 'Treaty' ? [secret] : []) };

const as = (...grants: string[]): { identity: Identity; actor: string } => {
  const account = grants.join('-');
  return { identity: { account, grants: grantsOf(...grants) }, actor: account };
};

forEachDatabase('commands on proposals to conclude a treaty', (database) => {
  let running: RunningSubgraph;
  let exists: ExistenceCheck;

  beforeAll(async () => {
    const ask: ExistenceCheck = (...asked) => exists(...asked);
    running = await openSubgraph(subgraph, database.freshUrl(), { exists: ask, others });
    await fill(running, body('other'), capacity('other', 'CENTRAL_EXECUTIVE'));
  });

  /** A ministry of its own for each test, which came from another, that was one until 2014. */
  let id: string;
  let old: string;
  let number = 0;
  beforeEach(async () => {
    exists = (_type, ids) => Promise.resolve(new Set(ids.filter((each) => each !== 'untc-9-9')));
    [id, old] = [`body-${(number += 1)}`, `old-${number}`];
    await fill(
      running,
      body(id),
      body(old),
      capacity(id, 'CENTRAL_EXECUTIVE', ['2014-08-06', null]),
      capacity(old, 'CENTRAL_EXECUTIVE', [null, '2014-08-06']),
      succession(old, id, '2014-08-06', 'MERGED'),
    );
  });

  const fields = 'body { id } treaty { id } proposedOn { value } number title { kk ru } isConfidential treatyReference';
  const add = (input: object, selection = 'id version', ...grants: string[]) => {
    const who = grants.length === 0 ? [`OFFICER:${id}`] : grants;
    return command(running, 'addConclusionProposal', { body: id, treaty: 'untc-4-1', ...input }, selection, as(...who));
  };
  const correct = (input: object, selection = 'id version', ...grants: string[]) => {
    const who = grants.length === 0 ? [`HEAD:${id}`] : grants;
    const usual = { id: `proposal-untc-4-1-${id}`, expectedVersion: 1 };
    return command(running, 'correctConclusionProposal', { ...usual, ...input }, selection, as(...who));
  };

  it('record who proposed to conclude what and when (¶4), and correct it, with its history', async () => {
    const said = { proposedOn: '2015-03', number: 'Ұ-12', title: { kk: 'Ұсыныс', ru: 'Предложение' } };
    const content = { body: { id }, treaty: { id: 'untc-4-1' }, isConfidential: false, treatyReference: 'VERIFIED' };
    const added = await add({ ...said, source: 'Letter 1' }, `id version ${fields} sources { title }`);
    expect(added).toMatchObject({ problems: [], conclusionProposal: { ...content, number: 'Ұ-12', version: 1 } });
    expect(added.conclusionProposal).toMatchObject({
      proposedOn: { value: '2015-03' },
      title: { kk: 'Ұсыныс', ru: 'Предложение' },
      sources: [{ title: 'Letter 1' }],
    });
    const selection = `${fields} version history { nodes { command reason } }`;
    const corrected = await correct({ proposedOn: '2015-03-04', number: null, reason: 'The letter' }, selection);
    expect(corrected.conclusionProposal).toMatchObject({
      ...content,
      proposedOn: { value: '2015-03-04' },
      number: null,
      title: { kk: 'Ұсыныс', ru: 'Предложение' },
      version: 2,
      history: {
        nodes: [
          { command: 'correctConclusionProposal', reason: 'The letter' },
          { command: 'addConclusionProposal', reason: null },
        ],
      },
    });
  });

  it('take that of a body which theirs came from, and of an assignment it is then the ground', async () => {
    const added = await add({ body: old, proposedOn: '2010-05-01' });
    expect(added.problems).toEqual([]);
    const watch = { body: id, treaty: 'untc-4-1', basis: 'PROPOSED_CONCLUSION', validFrom: '2015-01-01' };
    const ground = { ...watch, proposal: added.conclusionProposal.id };
    expect((await command(running, 'addAssignment', ground, 'id', as(`HEAD:${id}`))).problems).toEqual([]);
  });

  it('keep it as unverified where treaties can not be asked', async () => {
    exists = nobodyAnswers;
    expect((await add({}, 'treatyReference')).conclusionProposal).toEqual({ treatyReference: 'UNVERIFIED' });
    for (const treaty of ['no id', 'x'.repeat(161)])
      expect(refusals(await add({ treaty }))).toEqual(['UnknownReferenceProblem input.treaty']);
  });

  it('refuse what does not exist, and say the same of a treaty that is confidential', async () => {
    for (const treaty of ['untc-9-9', secret])
      expect(refusals(await add({ treaty }))).toEqual(['UnknownReferenceProblem input.treaty']);
    expect(refusals(await add({ isConfidential: true, disclosedTo: [id, 'nobody'] }))).toEqual([
      'UnknownReferenceProblem input.disclosedTo',
    ]);
    expect(refusals(await correct({ id: 'no-proposal' }))).toEqual(['UnknownReferenceProblem input.id']);
  });

  it('refuse a body that was no central state body then (¶4), a day ahead, and what is no date or too long', async () => {
    const early = await add({ proposedOn: '2013' });
    expect(refusals(early)).toEqual(['InvalidValueProblem input.proposedOn']);
    expect(early.problems).toMatchObject([{ paragraph: '¶4', value: '2013' }]);
    expect((await add({ proposedOn: '2014' })).problems).toEqual([]);
    expect(refusals(await add({ proposedOn: '2026-12' }))).toEqual(['InvalidValueProblem input.proposedOn']);
    expect(refusals(await add({ proposedOn: 'May', number: 'x'.repeat(101), title: { en: ' ' } }))).toEqual([
      'InvalidValueProblem input.proposedOn',
      'InvalidValueProblem input.title.en',
      'InvalidValueProblem input.number',
    ]);
    await fill(running, body(`${id}-ngo`), succession(`${id}-ngo`, id, null));
    const never = await add({ body: `${id}-ngo` });
    expect(never.problems).toMatchObject([{ field: 'input.body', paragraph: null }]);
  });

  it('refuse an old version, and the same proposal a second time', async () => {
    expect((await add({ number: '1' })).problems).toEqual([]);
    expect(refusals(await add({ number: '1' }))).toEqual(['InvalidValueProblem input.number']);
    expect((await add({ number: '2' })).conclusionProposal.id).toEqual(uncounted(`proposal-untc-4-1-${id}`));
    expect(refusals(await correct({ expectedVersion: 7, proposedOn: '2000' }))).toEqual([
      'VersionConflictProblem input.expectedVersion',
      'InvalidValueProblem input.proposedOn',
    ]);
  });

  it('sent under one key, one after the other or at once, are done once', async () => {
    const input = { idempotencyKey: `${id}-key` };
    const [one, other] = await Promise.all([add(input), add(input)]);
    expect(one.problems).toEqual([]);
    expect(other).toEqual(one);
    expect(await add(input)).toEqual(one);
    expect(refusals(await add({ ...input, number: '2' }))).toEqual(['IdempotencyKeyProblem input.idempotencyKey']);
  });

  it('keep a confidential one from others, who then find none to correct', async () => {
    const added = await add({ isConfidential: true, number: 'S-1' });
    const named = { id: added.conclusionProposal.id };
    const query = `{ conclusionProposal(id: "${named.id}") { number isConfidential } }`;
    const shown = async (grant: string): Promise<unknown> =>
      (await runQuery(running, query, {}, as(grant))).conclusionProposal;
    expect(await shown(`OFFICER:${id}`)).toEqual({ number: 'S-1', isConfidential: true });
    expect(await shown('OFFICER:other')).toBeNull();
    expect(refusals(await correct({ ...named, number: 'x' }, 'id', 'HEAD:other'))).toEqual([
      'UnknownReferenceProblem input.id',
    ]);
    expect((await correct({ ...named, isConfidential: true })).conclusionProposal).toMatchObject({ version: 1 });
    expect((await correct({ ...named, disclosedTo: ['other'] })).problems).toEqual([]);
    expect(await shown('OFFICER:other')).toEqual({ number: 'S-1', isConfidential: true });
  });

  it('are refused to whoever writes for another body, and to all who write for none without a word of what there is', async () => {
    expect((await add({})).problems).toEqual([]);
    for (const payload of [await add({}, 'id', 'HEAD:other'), await correct({}, 'id', 'OFFICER:other')])
      expect(payload.problems).toMatchObject([{ roles: ['OFFICER', 'HEAD'], body: id }]);
    for (const given of [{}, { id: 'no-proposal' }]) {
      const { problems } = await correct(given, '__typename', `ANALYST:${id}`);
      expect(problems).toMatchObject([{ __typename: 'NotPermittedProblem', field: null, body: null }]);
    }
    // Nor does one to which a body gave functions, and goes on.
    await fill(running, succession(id, 'other', '2020-01-01', 'FUNCTIONS_TRANSFERRED'));
    expect(refusals(await correct({ number: 'x' }, 'id', 'HEAD:other'))).toEqual(['NotPermittedProblem input.id']);
    // The body that is no more does not record for the one that came of it.
    expect(refusals(await add({}, 'id', `HEAD:${old}`))).toEqual(['NotPermittedProblem input.body']);
  });

  it('of a predecessor, where confidential, is seen by whoever records it, who finds all that there are', async () => {
    const hidden = { body: old, isConfidential: true, number: 'S-2' };
    const added = await add(hidden, 'id body { id }');
    expect(added.conclusionProposal).toMatchObject({ body: { id: old } });
    const again = await add(hidden);
    expect(refusals(again)).toEqual(['InvalidValueProblem input.number']);
    expect(again.problems[0].message.en).toContain(added.conclusionProposal.id);
  });
});
