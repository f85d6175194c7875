import { holding } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import type { Answer } from '../../support/run-query.ts';
import { command, type CommandName } from './commands.ts';
import { cycle, duty, information, requirement } from './duty-records.ts';
import { inForce } from './entry-records.ts';
import { authority, head, openWorld, officer, shown, step, writeContent, type World } from './information-world.ts';
import { document, fill, recommendation, type Fields } from './records.ts';

const [known, unknown] = ['cycle-2021:body-a:v1', 'cycle-2031:body-a:v1'];

/** 2021 is under the Rules of which the wordings are known; of those of 2031 nothing is. */
forEachDatabase('the paragraph that a refusal cites', (database) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(database.freshUrl());
    await fill(
      world.running,
      requirement('rules-summary', 'SUMMARY_DEADLINE', { monthDay: '12-10', paragraph: 'act-rules-p8' }),
      requirement('rules-copies', 'COPIES', { paragraph: 'act-rules-p9' }),
      requirement('rules-forwarding', 'FORWARDING', { paragraph: 'act-rules-p10' }),
      requirement('rules-inputs', 'INPUTS', { paragraph: 'act-rules-p6' }),
      cycle(2031, { regime: 'next' }),
      duty(2031, 'body-a'),
      ...[2021, 2031].map((year) => information(`cycle-${year}:body-a`, 1, { state: 'READY' })),
      inForce(unknown, 't1'),
      document('doc'),
      recommendation('r'),
    );
    await writeContent(world, known);
    await fill(world.running, information('cycle-2021:body-a', 1, { state: 'READY' }));
  });

  const cited = ({ problems }: Answer) => (problems as { paragraph: string | null }[]).map((each) => each.paragraph);
  const give = async (name: CommandName, input: Fields, caller: object) =>
    cited(await command(world.running, name, input, '__typename', caller));

  it('is that which has the head sign, where somebody else would: no other has the hub’s own procedure', async () => {
    const sign = (id: string, caller: object) =>
      give('signInformation', { id, expectedVersion: 1, contentHash: 'a'.repeat(64) }, caller);
    for (const caller of [officer, holding('HEAD:body-b'), authority])
      expect([await sign(known, caller), await sign(unknown, caller)]).toEqual([['¶7'], [null]]);
    expect(await sign('cycle-2021:no-body:v1', officer)).toEqual(['¶7']);
    expect([await sign('cycle-1999:body-a:v1', officer), await sign('nothing', officer)]).toEqual([[null], [null]]);
    const submit = { id: known, expectedVersion: 1 };
    expect(await give('submitInformation', submit, officer)).toEqual([null]);
    expect(await give('acceptInformation', submit, officer)).toEqual([null]);
  });

  it('is that which has it signed, where what is not signed would be delivered', async () => {
    for (const [id, paragraph] of [
      [known, '¶7'],
      [unknown, null],
    ] as const) {
      expect(cited(await step(world, 'submitInformation', { id }, head))).toEqual([paragraph]);
      const paper = { id, receivedOn: '2021-11-01', number: '1' };
      // Of a draft the authorised body is told nothing: it is no version to it.
      expect(await give('registerPaperReceipt', paper, holding('AUTHORISED_BODY', 'HEAD:body-a'))).toEqual([paragraph]);
      expect(cited(await step(world, 'acceptInformation', { id }, holding('AUTHORISED_BODY', 'HEAD:body-a')))).toEqual([
        null,
      ]);
    }
  });

  it('is that which has it signed, where another text would be submitted than was', async () => {
    expect(cited(await step(world, 'signInformation', { id: known }, head))).toEqual([]);
    await fill(world.running, inForce(known, 't1', { progress: { kk: 'Басқа', ru: 'Другое' } }));
    expect(await shown(world.running, known)).toMatchObject({ state: 'SIGNED' });
    expect(cited(await step(world, 'submitInformation', { id: known }, head))).toEqual(['¶7']);
  });

  it('is that which has the authorised body sum up, attach and send, and the Office forward', async () => {
    const reader = holding('HEAD:body-a', 'ANALYST:body-a');
    const [correct, summary] = [{ id: 'summary-2021', expectedVersion: 1 }, 'summary-2021'];
    expect(await give('beginSummary', { cycle: 'cycle-2021' }, reader)).toEqual(['¶8']);
    expect(await give('correctSummary', correct, reader)).toEqual(['¶8']);
    expect(await give('addSummarySection', { summary, text: { kk: 'Мәтін' } }, reader)).toEqual(['¶8']);
    expect(await give('withdrawSummarySection', { ...correct, id: `${summary}:1`, reason: 'A' }, reader)).toEqual([
      '¶8',
    ]);
    expect(await give('addSummaryAttachment', { summary, recommendations: ['r'] }, reader)).toEqual(['¶9']);
    expect(await give('dispatchSummary', { summary, expectedVersion: 1 }, reader)).toEqual(['¶8']);
    expect(await give('forwardSummary', { summary }, authority)).toEqual(['¶10']);
    expect(await give('beginSummary', { cycle: 'cycle-2031' }, reader)).toEqual([null]);
    expect(await give('forwardSummary', { summary: 'summary-2031' }, authority)).toEqual([null]);
  });

  it('is that of the seven inputs, where evidence does not fit its input', async () => {
    const cite = (entry: string) => give('addEvidence', { entry, input: 'ADVISORY_PROPOSALS', cited: 'r' }, head);
    await step(world, 'recallInformation', { id: known }, officer);
    expect([await cite(`${known}:t1`), await cite(`${unknown}:t1`)]).toEqual([['¶6'], [null]]);
  });
});
