import type { ExistenceCheck, IngestOptions, IngestOutcome, IngestRecord, SourceInput } from '../contract.ts';
import type { Put, PutOutcome, UnitOfWork } from '../record/unit-of-work.ts';
import type { Recorded } from '../record/recorded.entity.ts';
import type { Writer } from '../record/write.ts';
import { groupBy } from '../group-by.ts';
import type { Conflict, ForeignReference, Ingester, ReferenceState } from './ingester.ts';
import { sourcesField } from './fields.ts';
import { wholeConflicts } from './whole.conflicts.ts';

/** A record that passed its schema, and its place in the batch. */
interface Checked {
  readonly index: number;
  readonly ingester: Ingester;
  readonly record: unknown;
  readonly sources: readonly SourceInput[];
}

/** By type, which of the named things exist; null where their owner could not be asked. */
type OwnerAnswers = ReadonlyMap<string, ReadonlySet<string> | null>;

interface KnownElsewhere {
  readonly states: OwnerAnswers;
  readonly expected: ReadonlySet<string>;
}

/** Nobody waits at a screen for an import. */
const patienceMs = 150_000;

type Refusal = Extract<IngestOutcome, { status: 'refused' }>;

/** Writes a batch in one unit of work; a refused record never takes another one with it. */
export class Ingest {
  private readonly byType: ReadonlyMap<string, Ingester>;

  constructor(
    private readonly writer: Writer,
    private readonly exists: ExistenceCheck,
    /** In the order in which their records depend on one another. */
    private readonly ingesters: readonly Ingester[],
  ) {
    this.byType = new Map(ingesters.map((each) => [each.type, each]));
  }

  async run(records: readonly IngestRecord[], options: IngestOptions): Promise<IngestOutcome[]> {
    const outcomes: (IngestOutcome | undefined)[] = records.map(() => undefined);
    const checked = records.flatMap((record, index) => {
      const result = this.check(record, index);
      if ('status' in result) outcomes[index] = result;
      return 'status' in result ? [] : [result];
    });
    const { actor, runId, dryRun = false, expected = new Set() } = options;
    const states = await this.askOwners(checked, expected);
    const unit = { actor, runId, dryRun, command: 'ingest', keepCorrections: true, patienceMs };
    await this.writer.write(unit, async (work) => {
      for (const ingester of this.ingesters) {
        const batch = checked.filter((each) => each.ingester === ingester);
        if (batch.length > 0) await this.putAll(work, ingester, batch, { states, expected }, outcomes);
      }
    });
    return outcomes as IngestOutcome[];
  }

  private check({ type, sources, ...fields }: IngestRecord, index: number): Checked | Refusal {
    const ingester = this.byType.get(type);
    if (!ingester)
      return {
        status: 'refused',
        field: 'type',
        value: type,
        rule: 'is not a type of record that this subgraph takes.',
      };
    const stated = sourcesField.safeParse(sources);
    const record = ingester.schema.safeParse(fields);
    const issue = stated.error?.issues[0] ?? record.error?.issues[0];
    if (!issue) return { index, ingester, record: record.data, sources: stated.data ?? [] };
    const field = [...(stated.success ? [] : ['sources']), ...issue.path].join('.') || type;
    return {
      status: 'refused',
      field,
      value: valueAt(stated.success ? fields : sources, issue.path),
      rule: issue.message,
    };
  }

  /** One question per type to the owner of the things that records name. */
  private async askOwners(checked: readonly Checked[], expected: ReadonlySet<string>): Promise<OwnerAnswers> {
    const named = checked.flatMap(({ ingester, record }) => ingester.foreign?.(record) ?? []);
    const open = named.filter(({ type, id }) => !expected.has(keyOf(type, id)));
    const byType = groupBy(open, (reference) => reference.type);
    const answers = [...byType].map(async ([type, references]) => {
      const ids = [...new Set(references.map((reference) => reference.id))];
      return [type, await this.exists(type, ids)] as const;
    });
    return new Map(await Promise.all(answers));
  }

  private async putAll(
    work: UnitOfWork,
    ingester: Ingester,
    batch: readonly Checked[],
    known: KnownElsewhere,
    outcomes: (IngestOutcome | undefined)[],
  ): Promise<void> {
    const missing = await missingOwn(work, batch);
    const refuse = (checked: Checked, refusal: Refusal | null): boolean => {
      if (refusal) outcomes[checked.index] = refusal;
      return refusal !== null;
    };
    const complete = batch.filter((each) => !refuse(each, missing.get(each) ?? unknownForeign(each, known)));
    const sources = complete.map((each) => each.sources);
    const conflicts = await ingester.conflicts?.(work, recordsOf(complete), sources);
    const fitting = complete.filter((each, at) => !refuse(each, asRefusal(conflicts?.[at])));
    const broken = await wholeConflicts(work, ingester, recordsOf(fitting));
    const accepted = fitting.filter((each, at) => !refuse(each, asRefusal(broken[at])));
    const puts = accepted.map((each): Put<Recorded> => {
      const { record, sources } = each;
      return { content: ingester.content(record, stateOf(each, known)), initial: ingester.initial?.(record), sources };
    });
    const put: PutOutcome[] = await work.put(ingester.entity, puts);
    put.forEach((outcome, at) => (outcomes[accepted[at]?.index ?? -1] = outcome));
    const references = accepted.map((each) => stateOf(each, known));
    await ingester.after?.(work, recordsOf(accepted), put, references);
  }
}

function recordsOf(checked: readonly Checked[]): unknown[] {
  return checked.map((each) => each.record);
}

function asRefusal(conflict: Conflict | null | undefined): Refusal | null {
  return conflict ? { status: 'refused', ...conflict } : null;
}

function stateOf({ ingester, record }: Checked, { states, expected }: KnownElsewhere): ReferenceState {
  const foreign = ingester.foreign?.(record) ?? [];
  const isKnown = ({ type, id }: ForeignReference) => expected.has(keyOf(type, id)) || states.get(type)?.has(id);
  return foreign.every(isKnown) ? 'VERIFIED' : 'UNVERIFIED';
}

function keyOf(type: string, id: string): string {
  return `${type} ${id}`;
}

async function missingOwn(work: UnitOfWork, batch: readonly Checked[]): Promise<Map<Checked, Refusal>> {
  const named = batch.flatMap((checked) =>
    (checked.ingester.references?.(checked.record) ?? []).map((reference) => ({ checked, reference })),
  );
  const present = new Map<unknown, ReadonlySet<string>>();
  for (const [entity, group] of groupBy(named, ({ reference }) => reference.entity)) {
    const ids = group.map(({ reference }) => reference.id);
    present.set(entity, await work.existing(entity, ids));
  }
  const absent = named.filter(({ reference }) => !present.get(reference.entity)?.has(reference.id));
  // Of several that are missing the first is told: the others may follow from it.
  return new Map(absent.reverse().map(({ checked, reference }) => [checked, unknown(reference)]));
}

function unknownForeign({ ingester, record }: Checked, { states, expected }: KnownElsewhere): Refusal | null {
  const absent = ingester
    .foreign?.(record)
    .find(({ type, id }) => states.get(type)?.has(id) === false && !expected.has(keyOf(type, id)));
  return absent ? unknown(absent) : null;
}

function unknown({ field, id, type }: ForeignReference): Refusal {
  return { status: 'refused', field, value: id, rule: `names no ${type} of the hub.` };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((each, key) => (each as Record<PropertyKey, unknown> | undefined)?.[key], value);
}
