import { isLeafType } from 'graphql';
import { itsBody } from '../../../subgraphs/_kit/errors.ts';
import { isOf } from '../expected.ts';
import type { Part, Step } from './tree.ts';
import type { Viewer } from './viewers.ts';

interface Fault {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export interface Judged {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly Fault[] | undefined;
}

/** What an answer says of the rows of a document. */
export interface Verdict {
  /** What is otherwise than declared. */
  readonly wrong: string[];
  readonly refused: Set<string>;
  readonly answered: Set<string>;
  /** Of these what is not null, and no empty list. */
  readonly valued: Set<string>;
  /** Withheld for the sake of a record, which is of another body. */
  readonly ofOthers: Set<string>;
  /** Under a record that is not there for the viewer: not refused, and never asked for. */
  readonly absent: Set<string>;
}

/** What is not there in one place is absent only if it is nowhere else. */
export function merged(verdicts: readonly Verdict[]): Verdict {
  const all = (name: Exclude<keyof Verdict, 'wrong'>) => new Set(verdicts.flatMap((each) => [...each[name]]));
  const found = {
    refused: all('refused'),
    answered: all('answered'),
    valued: all('valued'),
    ofOthers: all('ofOthers'),
  };
  const absent = all('absent');
  for (const row of [...found.refused, ...found.answered, ...found.ofOthers]) absent.delete(row);
  return { wrong: verdicts.flatMap(({ wrong }) => wrong), ...found, absent };
}

type Path = readonly (string | number)[];

/** Holds an answer against what is declared, field by field: null with a typed error where it is not for the viewer, else no error. */
export function judge(parts: readonly Part[], { data, errors = [] }: Judged, viewer: Viewer): Verdict {
  const judgement = new Judgement(errors, viewer);
  if (data == null) judgement.verdict.wrong.push(`No data: ${JSON.stringify(errors.slice(0, 3))}`);
  else for (const part of parts) judgement.part(part, data, []);
  return judgement.end();
}

class Judgement {
  readonly verdict: Verdict = {
    wrong: [],
    refused: new Set(),
    answered: new Set(),
    valued: new Set(),
    ofOthers: new Set(),
    absent: new Set(),
  };
  private readonly errors = new Map<string, Fault[]>();

  constructor(
    errors: readonly Fault[],
    private readonly viewer: Viewer,
  ) {
    for (const error of errors) {
      const key = JSON.stringify(error.path ?? null);
      this.errors.set(key, [...(this.errors.get(key) ?? []), error]);
    }
  }

  part(part: Part, parent: Readonly<Record<string, unknown>>, parentPath: Path): void {
    const isReference = part.field === '_entities';
    const given = parent[part.alias];
    const value = isReference ? (given as unknown[] | null)?.[0] : given;
    const path = [...parentPath, part.alias, ...(isReference ? [0] : [])];
    const errors = this.take(path);
    const withheld = [part, ...part.inputs].find(({ audience }) => !this.sees(audience));
    if (withheld) {
      // Of an interface it is the type of the record that a refusal names.
      const type = withheld === part && !isReference ? parent['__typename'] : undefined;
      const place = typeof type === 'string' ? `${type}.${part.field}` : withheld.place;
      return this.refusal(part, { ...withheld, place }, value, errors);
    }
    for (const { message, extensions } of errors.filter((each) => !isOfRecord(each)))
      this.verdict.wrong.push(`${nameOf(part)} is for the viewer, and: ${message} ${JSON.stringify(extensions)}`);
    if (errors.some(isMissing)) return mark(part, this.verdict.absent);
    if (errors.length > 0) return mark(part, this.verdict.ofOthers);
    for (const row of part.rows) this.verdict.answered.add(row);
    if (value != null && !(Array.isArray(value) && value.length === 0))
      for (const row of part.rows) this.verdict.valued.add(row);
    this.below(part, value, path);
  }

  end(): Verdict {
    for (const [path, faults] of this.errors)
      this.verdict.wrong.push(`${path} is unasked: ${faults.map(({ message }) => message).join()}`);
    return merged([this.verdict]);
  }

  private below(part: Part, value: unknown, path: Path): void {
    if (isLeafType(part.leadsTo) || part.below.length === 0) return;
    const found = [value].flat(3).map((each, at) => [each, Array.isArray(value) ? [...path, at] : path] as const);
    for (const below of part.below) mark(below, this.verdict.absent);
    for (const [each, at] of found) {
      if (each === null || each === undefined) continue;
      const record = each as Readonly<Record<string, unknown>>;
      for (const below of part.below) if (below.alias in record) this.part(below, record, at);
    }
  }

  private refusal(part: Part, { place, audience }: Step, value: unknown, errors: readonly Fault[]): void {
    mark(part, this.verdict.refused);
    const [{ extensions: told = {} } = {}] = errors;
    const said = [errors.length, told['code'], told['withheld'], told['audience']];
    const isTold = JSON.stringify(said) === JSON.stringify([1, 'FORBIDDEN', place, audience]);
    if (value != null)
      this.verdict.wrong.push(`${nameOf(part)} is not for the viewer, who sees ${JSON.stringify(value).slice(0, 200)}`);
    if (!isTold)
      this.verdict.wrong.push(
        `${nameOf(part)} is refused at ${place} for ${audience?.join()}, which is not said: ${JSON.stringify(errors)}`,
      );
  }

  private sees(audience: Step['audience']): boolean {
    return this.viewer.identity?.isHub === true || isOf(this.viewer.role, audience);
  }

  private take(path: Path): readonly Fault[] {
    const key = JSON.stringify(path);
    const errors = this.errors.get(key) ?? [];
    this.errors.delete(key);
    return errors;
  }
}

function nameOf({ place, rows }: Part): string {
  return rows.length === 0 ? place : rows.slice(0, 3).join(', ');
}

/** All that was asked there and below. */
function mark(part: Part, rows: Set<string>): void {
  for (const row of part.rows) rows.add(row);
  for (const each of part.below) mark(each, rows);
}

/** It is the record that is not for the viewer, or not there for them; the place would be. */
function isOfRecord(fault: Fault): boolean {
  const { code, audience } = fault.extensions ?? {};
  return isMissing(fault) || (code === 'FORBIDDEN' && Array.isArray(audience) && audience.includes(itsBody));
}

function isMissing({ extensions }: Fault): boolean {
  return extensions?.['code'] === 'NOT_FOUND';
}
