import type { Name } from '../../e2e/support/hub.ts';
import { forever, withTables } from '../../faults/support/tables.ts';
import { runQuery } from '../../support/run-query.ts';
import type { State } from '../../subgraphs/reports/random-year/seen.ts';
import type { Hub } from './world.ts';

type Value = string | number | null;

/** What every record has, as its table has it. */
export interface Row {
  readonly id: string;
  readonly version: number;
}
type With<Columns extends string> = Row & Readonly<Record<Columns, string | null>>;
type WithNumbers<Columns extends string> = Readonly<Record<Columns, number | null>>;

/** Tables that commands are chosen by. */
interface Rows {
  readonly head_tenure: With<'body_id' | 'valid_from' | 'valid_until'> & WithNumbers<'is_acting'>;
  readonly subdivision: With<'body_id' | 'valid_from' | 'valid_until'>;
  readonly designation: With<'subdivision_id' | 'valid_from' | 'valid_until'>;
  readonly assignment: With<'body_id' | 'treaty_id' | 'subdivision_id' | 'valid_from' | 'valid_until' | 'proposal_id'>;
  readonly conclusion_proposal: With<'body_id' | 'treaty_id'>;
  readonly body_capacity: With<'body_id' | 'capacity' | 'valid_from' | 'valid_until'>;
  readonly body_succession: With<'predecessor_id' | 'successor_id'>;
  readonly monitoring_regime: With<'act_id'> & WithNumbers<'first_year' | 'last_year'>;
  readonly requirement: With<'regime_id' | 'kind'> & WithNumbers<'first_year' | 'last_year'>;
  readonly monitoring_cycle: With<'opened_on' | 'closed_on' | 'regime_id'> & WithNumbers<'year'>;
  readonly reporting_duty: With<'cycle_id' | 'body_id'>;
  readonly duty_item: With<'duty_id' | 'treaty_id' | 'kind'>;
  readonly annual_information: With<'duty_id' | 'body_id' | 'submitted_at' | 'paper_received_on' | 'content_hash'> & {
    readonly state: State;
    readonly version_number: number;
  };
  readonly in_force_entry: With<'information_id' | 'treaty_id'>;
  readonly not_in_force_entry: With<'information_id' | 'treaty_id'>;
  readonly monitoring_note: With<'body_id' | 'treaty_id'>;
  readonly summary_information: With<
    'cycle_id' | 'completed_on' | 'foreign_policy_assessment_kk' | 'foreign_policy_assessment_ru'
  >;
  readonly summary_section: With<'summary_id' | 'text_kk' | 'text_ru'>;
  readonly summary_attachment: With<'summary_id' | 'document_id'>;
  readonly dispatch: With<'summary_id' | 'to_id' | 'registration_number' | 'received_at' | 'content_hash'>;
  readonly edms_message: With<'dispatch_id' | 'summary_id' | 'kind' | 'failed_at'>;
  readonly results_publication: With<'cycle_id' | 'summary_id' | 'url' | 'published_on'>;
  readonly published_section: With<'publication_id' | 'text_kk' | 'text_ru'>;
}
type Table = keyof Rows;

const tables: Readonly<Record<Exclude<Name, 'treaties'>, readonly Table[]>> = {
  bodies: [
    ...(['head_tenure', 'subdivision', 'designation', 'assignment', 'conclusion_proposal'] as const),
    ...(['body_capacity', 'body_succession'] as const),
  ],
  reports: [
    ...(['monitoring_regime', 'requirement', 'monitoring_cycle', 'reporting_duty', 'duty_item'] as const),
    ...(['annual_information', 'in_force_entry', 'not_in_force_entry', 'monitoring_note'] as const),
    ...(['summary_information', 'summary_section', 'summary_attachment', 'dispatch', 'edms_message'] as const),
  ],
  publications: ['results_publication', 'published_section'],
};

/** All that holds now, table by table, read with nothing of the hub in between. */
export type Board = { readonly [T in Table]: readonly Rows[T][] };

export async function readBoard({ url }: Hub): Promise<Board> {
  const found: Partial<Record<Table, readonly Row[]>> = {};
  for (const [subgraph, names] of Object.entries(tables))
    await withTables(url, subgraph, async ({ read }) => {
      for (const table of names) found[table] = await read(rowsOf(table));
    });
  return found as Board;
}

const rowsOf = (table: string) => `SELECT * FROM ${table} WHERE recorded_to = ${forever} ORDER BY id`;

/** Rows of tables as they are, of which something must not change. */
export async function readRows<T extends string>(
  { url }: Hub,
  subgraph: Name,
  names: readonly T[],
): Promise<Readonly<Record<T, readonly Readonly<Record<string, Value>>[]>>> {
  return withTables(url, subgraph, async ({ read }) => {
    const found: Partial<Record<T, readonly Readonly<Record<string, Value>>[]>> = {};
    for (const table of names) found[table] = await read(rowsOf(table));
    return found as Readonly<Record<T, readonly Readonly<Record<string, Value>>[]>>;
  });
}

/** How far summaries and messages have come, and the hash of what informations say, by id, as the graph tells it. */
export type Told = ReadonlyMap<string, string>;

interface Sent {
  readonly message: { readonly id: string; readonly state: string };
}

export async function readTold(hub: Hub): Promise<Told> {
  const query = `{
    annualInformations(first: 100) { nodes { id currentContentHash } }
    summaryInformations(first: 10) { nodes { id state dispatches(first: 10) { nodes { message { id state } } } } } }`;
  const { annualInformations, summaryInformations } = (await runQuery(hub.of('reports'), query)) as {
    annualInformations: { nodes: { id: string; currentContentHash: string }[] };
    summaryInformations: { nodes: { id: string; state: string; dispatches: { nodes: Sent[] } }[] };
  };
  return new Map([
    ...annualInformations.nodes.map(({ id, currentContentHash }) => [id, currentContentHash] as const),
    ...summaryInformations.nodes.flatMap(({ id, state, dispatches }) => [
      [id, state] as const,
      ...dispatches.nodes.map(({ message }) => [message.id, message.state] as const),
    ]),
  ]);
}
