import type { IngestRecord } from '../../../subgraphs/_kit/contract.ts';
import { refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { command } from './commands.ts';
import { submitted } from './duty-records.ts';
import { assessment, evidence, inForce, issue, named, notInForce, proposal } from './entry-records.ts';
import { head, officer, openWorld, shown, step, writeContent, type World } from './information-world.ts';
import { fill, record } from './records.ts';

forEachDatabase('an import of an information that was delivered under a signature', (database) => {
  let world: World;
  const id = 'cycle-2021:body-a:v1';
  const entry = `${id}:t1`;
  beforeAll(async () => {
    world = await openWorld(database.freshUrl());
    await command(world.running, 'beginInformation', { duty: 'cycle-2021:body-a' }, 'id', officer);
    await writeContent(world, id);
    await fill(world.running, issue('issue-2', { treaties: ['t1'] }));
    for (const [name, by] of [
      ['markInformationReady', officer],
      ['signInformation', head],
      ['submitInformation', head],
    ] as const)
      expect(refusals(await step(world, name, { id }, by))).toEqual([]);
  });

  const outcomesOf = (...records: IngestRecord[]) => world.running.ingest(records, { actor: 'import:1', runId: null });

  it('adds nothing to what was signed, and changes nothing of it', async () => {
    const before = await shown(world.running, id, 'signatures { id isValid }');
    expect(before.currentContentHash).toBe(before.contentHash);
    const text = { kk: 'Импорт', ru: 'Импорт' };
    const outcomes = await outcomesOf(
      inForce(id, 't1', { progress: text }),
      inForce(id, 't3'),
      notInForce(id, 't2', { reason: text }),
      notInForce(id, 't4'),
      assessment(entry, 1, { subject: 'KAZAKHSTAN_RIGHTS', finding: 'NONE' }),
      assessment(entry, 9),
      evidence(entry, 2, 'PROVISIONS', ['Provision', 't1-art-2']),
      named('issue-2', entry),
      proposal('issue-1', 1, { entry, text }),
      proposal('issue-1', 1, { entry: null, text: { kk: 'Propose (kk)', ru: 'Propose (ru)' } }),
      proposal('issue-1', 2, { entry }),
      issue('issue-1', { title: text, treaties: ['t1'], openedOn: '2021-02-01', raisedBy: undefined }),
      record('Signature', {
        ...{ id: `${id}:s2`, kind: 'APPROVAL', signedAt: '2021-11-01T12:00:00+06:00' },
        contentHash: 'a'.repeat(64),
      }),
    );
    const rule = expect.stringContaining('is of an information that was delivered: that does not') as string;
    const refused = expect.objectContaining({ status: 'refused', rule }) as object;
    expect(outcomes).toEqual(outcomes.map(() => refused));
    expect(await shown(world.running, id, 'signatures { id isValid }')).toEqual(before);
  });

  it('takes the same again, and what is no part of what was signed', async () => {
    const both = (text: string) => ({ kk: `${text} (kk)`, ru: `${text} (ru)` });
    const said = { entry, text: both('Propose') };
    const about = { title: both('Issue'), openedOn: '2021-02-01', raisedBy: undefined };
    const outcomes = await outcomesOf(
      inForce(id, 't1', { progress: both('Progress') }),
      proposal('issue-1', 1, said),
      proposal('issue-1', 1, { ...said, outcome: 'ACCEPTED', outcomeOn: '2021-11-01' }),
      issue('issue-1', { ...about, treaties: ['t1', 't3'], resolvedOn: '2021-11-01' }),
      proposal('issue-1', 3),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'changed', 'changed', 'created']);
    const { contentHash, currentContentHash } = await shown(world.running, id);
    expect(currentContentHash).toBe(contentHash);
  });

  it('changes nothing of what came without a signature, and adds to it out of its own sources alone', async () => {
    const other = 'cycle-2021:body-b:v1';
    const text = { kk: 'Басқа', ru: 'Другое' };
    await fill(world.running, submitted('cycle-2021:body-b', 1, '2021-11-01T10:00:00+06:00'), inForce(other, 't1'));
    const stranger = { sources: [{ nature: 'DEMONSTRATION' as const, title: 'Another file' }] };
    const outcomes = await outcomesOf(
      inForce(other, 't1'),
      inForce(other, 't1', { progress: text }),
      { ...inForce(other, 't3'), ...stranger },
      inForce(other, 't3'),
      { ...submitted('cycle-2021:body-b', 1, '2021-11-01T10:00:00+06:00', { isNil: true }), ...stranger },
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['unchanged', 'refused', 'refused', 'created', 'refused']);
  });

  it('brings the next version as it brought the first', async () => {
    const next = 'cycle-2022:body-a:v1';
    world.clock.now = '2022-11-01T12:00:00+06:00';
    await command(world.running, 'beginInformation', { duty: 'cycle-2022:body-a' }, 'id', officer);
    const [outcome] = await outcomesOf(inForce(next, 't1'));
    expect(outcome?.status).toBe('created');
  });
});
