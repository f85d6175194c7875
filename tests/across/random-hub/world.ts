import { createHash } from 'node:crypto';
import { emulated } from '../../../subgraphs/_kit/edms/config.ts';
import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import type { Name } from '../../e2e/support/hub.ts';
import { openSubgraphs } from '../../default-data/loaded.ts';
import type { Step as EdmsStep } from '../../../scripts/edms-emulator/behaviour.ts';
import { emulatorHere, type Emulator } from '../../support/emulator.ts';
import { accepted, duty, regime, requirement, cycle, submitted } from '../../subgraphs/reports/duty-records.ts';
import { inForce } from '../../subgraphs/reports/entry-records.ts';
import { document, recommendation } from '../../subgraphs/reports/records.ts';
import { body, capacity, named } from '../../subgraphs/bodies/records.ts';

/** The year that is played; of the one before it an information was accepted, which can be carried forward. */
export const year = 2024;
const before = year - 1;

/** The last one comes of the one before it, where a succession is recorded. */
export const bodies = ['body-a', 'body-b', 'body-c'] as const;
export type Body = (typeof bodies)[number];
/** In force, signed, and in force with nothing else known of it. */
export const treaties = ['t1', 't2', 't3'] as const;
/** What the year is held to; the years before it are held to another. */
export const act = 'act-2';
export const formerAct = 'act-1';
/** Whatever is named so does not exist. */
export const nothing = 'nothing';

const content = 'A copy that is stored';
export const copy = createHash('sha256').update(content).digest('hex');

/** Four subgraphs that ask one another, a clock, and a document management system in the hands of the test. */
export interface Hub {
  readonly url: string;
  readonly clock: { now: Date };
  readonly emulator: Emulator;
  of(name: Name): RunningSubgraph;
  /** Many are played in one run, and a server has only so many connections. */
  readonly close: () => Promise<void>;
}

export async function openHub(url: string, plan: readonly EdmsStep[]): Promise<Hub> {
  const clock = { now: new Date(`${year}-01-15T05:00:00Z`) };
  const now = () => clock.now;
  const emulator = await emulatorHere({ plan, receiptMs: 0, now });
  const connection = { kind: 'HTTP', url: emulator.url, token: null } as const;
  const quick = { timeoutMs: 5_000, retryMinMs: 1, retryMaxMs: 2, pollMs: 1, receiptMs: 1 };
  const { subgraphs } = await openSubgraphs(url, { now, edms: { ...emulated, ...quick, connection } });
  const of = (name: Name): RunningSubgraph => {
    const running = subgraphs.get(name);
    if (!running) throw new Error(`There is no ${name}.`);
    return running;
  };
  for (const [name, records] of Object.entries(facts)) await take(of(name as Name), records);
  const close = async () => {
    for (const running of subgraphs.values()) await running.close();
  };
  return { url, clock, emulator, of, close };
}

async function take(running: RunningSubgraph, records: readonly IngestRecord[]): Promise<void> {
  const outcomes = await running.ingest(records, { actor: 'default-data', runId: null });
  expect(outcomes.filter(({ status }) => status !== 'created')).toEqual([]);
}

const sources = [{ nature: 'DEMONSTRATION' as const, title: 'Test' }];
const action = (treaty: string, participant: string | null, kind: string, date: string): IngestRecord => {
  const id = `${treaty}:${participant ?? '-'}:${kind.toLowerCase().replaceAll('_', '-')}`;
  return { type: 'TreatyAction', id, treaty, participant, kind, date, sources };
};
const inForceSince = (treaty: string, day: string) => [
  action(treaty, null, 'ENTRY_INTO_FORCE', day),
  action(treaty, 'kz', 'ENTRY_INTO_FORCE_FOR_PARTY', day),
];
const delivered = `cycle-${before}:body-a`;

/** What stands before anybody does anything, by its owner. */
const facts: Readonly<Record<Name, readonly IngestRecord[]>> = {
  treaties: [
    { type: 'Participant', id: 'kz', kind: 'STATE', name: { en: 'Kazakhstan' }, isoCode: 'KZ', sources },
    ...[formerAct, act].map((id) => {
      return { type: 'LegalAct', id, kind: 'GOVERNMENT_RESOLUTION', adoptedOn: '2010-10-30', number: id, sources };
    }),
    ...treaties.flatMap((id): IngestRecord[] => [
      { type: 'Treaty', id, title: { en: `Treaty ${id}` }, laterality: 'MULTILATERAL', sources },
      { type: 'Party', treaty: id, participant: 'kz', sources },
    ]),
    ...inForceSince('t1', '2000-01-01'),
    action('t2', 'kz', 'SIGNATURE', '2020-01-01'),
    ...inForceSince('t3', '2010-01-01'),
  ],
  bodies: [
    ...['body-mfa', 'body-pmo', 'body-ap', ...bodies].flatMap((id) => [
      body(id),
      named(id, 1, `Name of ${id}`, [null, null]),
    ]),
    capacity('body-mfa', 'AUTHORISED_BODY'),
    capacity('body-pmo', 'PRIME_MINISTER_OFFICE'),
    capacity('body-ap', 'PRESIDENTIAL_ADMINISTRATION'),
    capacity('body-a', 'CENTRAL_EXECUTIVE', ['2015-01-01', null]),
    capacity('body-b', 'CENTRAL_EXECUTIVE', ['2015-01-01', null]),
  ],
  publications: [{ type: 'Document', mediaType: 'text/plain', content, sources }],
  reports: [
    regime('rules', { act: formerAct, firstYear: 2010, lastYear: before }),
    requirement('deadline', 'INFORMATION_DEADLINE', { act: formerAct, monthDay: '11-10' }),
    cycle(before),
    duty(before, 'body-a'),
    submitted(delivered, 1, `${before}-11-01T10:00:00+06:00`, accepted(before)),
    inForce(`${delivered}:v1`, 't1', { progress: { kk: 'Бұрын', ru: 'Раньше' } }),
    document('doc'),
    recommendation('r1'),
    recommendation('r2'),
  ],
};
