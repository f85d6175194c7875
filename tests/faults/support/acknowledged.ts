import type { Acknowledged } from './commands.ts';
import { forever, withTables } from './tables.ts';

interface Done {
  readonly key: string;
  readonly record_type: string;
  readonly record_id: string;
  readonly revision: number;
  readonly created: number;
}

const written = ['treaties', 'bodies', 'reports', 'publications'] as const;
const tablesWritten = [
  ...['treaty_action', 'body_name', 'assignment'],
  ...['annual_information', 'in_force_entry', 'assessment', 'evidence_link', 'problem_issue', 'proposal'],
  ...['monitoring_cycle', 'monitoring_note', 'summary_information', 'summary_section', 'dispatch'],
  'results_publication',
];

const describe = ({ key, record_type, record_id, revision, created }: Done) =>
  `${key}: ${created ? 'created' : 'changed'} ${record_type} ${record_id} at ${revision}`;

/** Every acknowledged command is in the history once, at the revision that its client was told, and no other is. */
export async function differencesFrom(acknowledged: readonly Acknowledged[], databaseUrl: string): Promise<string[]> {
  const differences = written.map((subgraph) =>
    withTables(databaseUrl, subgraph, async (tables) => {
      const told = acknowledged.filter(({ command }) => command.subgraph === subgraph);
      const types = new Map<string, string | null>(
        told.map(({ command }) => [command.input.reason, command.recordType]),
      );
      const noted = await tables.read<Done>(
        `SELECT reason AS \`key\`, record_type, record_id, revision, \`before\` IS NULL AS created
         FROM change_record WHERE reason LIKE 'fault-%'`,
      );
      // What follows from a command is noted with it: the state of a version from what is written in it.
      const done = noted.filter(({ key, record_type: type }) => {
        // Where the history says for each change what caused it, that follows the reason.
        const meant = types.get(key.replace(/ \(.*\)$/, ''));
        return meant === undefined || meant === type;
      });
      const keys = await tables.read<{ line: string }>(
        "SELECT SUBSTR(`key`, 1, INSTR(`key`, ' ') - 1) AS line FROM idempotency_key WHERE `key` LIKE 'fault-%'",
      );
      const records = new Set<string>();
      for (const table of tablesWritten) {
        if (!(await tables.columns()).has(table)) continue;
        const rows = await tables.read<{ id: string }>(`SELECT id FROM ${table} WHERE recorded_to = ${forever}`);
        for (const { id } of rows) records.add(id);
      }
      const gone = told.filter(({ id }) => !records.has(id)).map(({ id }) => `${id} is gone`);
      return [
        ...compare(told.flatMap(asDone).map(describe), done.map(describe)),
        ...compare(
          told.map(({ command }) => command.input.reason),
          keys.map(({ line }) => line),
        ),
        ...gone,
      ];
    }),
  );
  return (await Promise.all(differences)).flat();
}

function asDone({ command, id, revision }: Acknowledged): Done[] {
  const { name, input, recordType } = command;
  const created = /^(add|begin|open|carry|dispatch|forward|publish)/.test(name) ? 1 : 0;
  if (recordType === null) return [];
  return [{ key: input.reason, record_type: recordType, record_id: id, revision, created }];
}

function compare(expected: readonly string[], found: readonly string[]): string[] {
  const left = [...found];
  const missing = expected.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...missing.map((line) => `lost: ${line}`), ...left.map((line) => `not acknowledged, or twice: ${line}`)];
}

/** How many commands were done before the attempt that was acknowledged: only the answer had been lost. */
export async function doneUnheard(acknowledged: readonly Acknowledged[], databaseUrl: string): Promise<number> {
  const counts = written.map((subgraph) =>
    withTables(databaseUrl, subgraph, async (tables) => {
      const rows = await tables.read<{ number: number; moment: string }>('SELECT number, moment FROM revision');
      const moments = new Map(rows.map(({ number, moment }) => [number, Date.parse(moment)]));
      const told = acknowledged.filter(({ command }) => command.subgraph === subgraph);
      return told.filter(({ revision, askedAt }) => (moments.get(revision) ?? Infinity) < askedAt).length;
    }),
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count);
}
