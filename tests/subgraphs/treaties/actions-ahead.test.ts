import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { canLieAhead, TreatyActionKind } from '../../../subgraphs/treaties/treaty-action/treaty-action.kind.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { addTreatyAction, correctTreatyAction } from './mutations.ts';
import { action, fill, world } from './records.ts';

/** In Almaty, where it is the 23rd already. */
const today = '2026-11-23';
const now = () => new Date('2026-11-22T19:30:00Z');

interface Answer {
  readonly treatyAction: object | null;
  readonly problems: readonly object[];
}

forEachDatabase('actions dated after today', (database) => {
  let running: RunningSubgraph;

  beforeEach(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), { now });
    await fill(running, ...world);
  });

  const add = async (input: Record<string, unknown>) =>
    (await runQuery(running, addTreatyAction, { input: { treaty: 'untc-4-4', ...input } })).addTreatyAction as Answer;
  const correct = async (input: Record<string, unknown>) =>
    (await runQuery(running, correctTreatyAction, { input })).correctTreatyAction as Answer;
  const refusal = (field: string, value: string, start: string) => ({
    revision: null,
    treatyAction: null,
    problems: [
      {
        __typename: 'InvalidValueProblem',
        field,
        value,
        message: {
          kk: expect.stringContaining(`${start} бүгінгі күннен (${today}) кейін`),
          ru: expect.stringContaining(`${start} — позже сегодняшнего дня (${today})`),
          en: expect.stringContaining(`${start} is after today (${today})`),
        },
      },
    ],
  });

  it.each(['2026-11-24', '2026-12', '2027', '2026-11-24/2026-12-01'])(
    'are refused: a ratification of %s',
    async (date) => {
      const answer = await add({ participant: 'uz', kind: 'RATIFICATION', date });
      expect(answer).toEqual(refusal('input.date', date, date));
      expect(await running.revision()).toBe(1);
    },
  );

  it.each([today, '2026-11', '2026', '2026-11-20/2026-12-01', null])(
    'are not those that can have come: a ratification of %s',
    async (date) => {
      expect(await add({ participant: 'uz', kind: 'RATIFICATION', date })).toMatchObject({ problems: [] });
    },
  );

  it.each(Object.values(TreatyActionKind))(
    'are known ahead where they take effect then, or refused: %s',
    async (kind) => {
      const participant = kind === TreatyActionKind.ENTRY_INTO_FORCE ? null : 'uz';
      const { problems } = await add({ participant, kind, date: '2027-01-01' });
      expect(problems).toHaveLength(canLieAhead.has(kind) ? 0 : 1);
    },
  );

  it('change a status from their day on', async () => {
    await add({ participant: 'kz', kind: 'DENUNCIATION', date: '2027-01-01' });
    const query = `query Q($d: Date) { treaty(id: "untc-4-4") { status(participant: "kz", asOf: $d) { value } } }`;
    const on = async (d: string) => (await runQuery(running, query, { d })).treaty.status.value as string;
    expect([await on(today), await on('2027-01-01')]).toEqual(['IN_FORCE', 'ENDED']);
  });

  it('are refused as a correction of the day, and of the kind', async () => {
    const id = 'untc-4-4:uz:accession';
    expect(await correct({ id, expectedVersion: 1, date: '2030' })).toEqual(refusal('input.date', '2030', '2030'));
    const both = { id, expectedVersion: 1, kind: 'ENTRY_INTO_FORCE_FOR_PARTY', date: '2030' };
    expect(await correct(both)).toMatchObject({ problems: [] });
    expect(await correct({ id, expectedVersion: 2, kind: 'ACCESSION' })).toEqual(
      refusal('input.kind', 'ACCESSION', '2030'),
    );
  });

  it('can be given a remark where an import has brought them', async () => {
    await fill(running, action('untc-4-4', 'kz', 'OBJECTION', '2030'));
    const id = 'untc-4-4:kz:objection';
    const same = { id, expectedVersion: 1, kind: 'OBJECTION', date: '2030', note: 'A slip of the pen?' };
    expect(await correct(same)).toMatchObject({ problems: [], treatyAction: { version: 2 } });
  });
});
