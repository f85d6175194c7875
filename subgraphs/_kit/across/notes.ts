import DataLoader from 'dataloader';
import type { AnswerNote } from '../contract.ts';
import { shortened } from '../errors.ts';
import type { Contradiction } from '../query/contradictions.ts';
import type { LeftOut } from '../query/left-out.ts';
import type { NamedId } from '../query/named-ids.ts';
import { within } from '../within.ts';
import type { NamedKind } from './declared.ts';
import type { Unsaid } from './note-unsaid.ts';
import type { Peers } from './peers.ts';
import { standingsOf, type Asked, type Standing } from './unknown.ts';

/** Nobody waits longer than this for what a note says: the answer is whole without it. */
const patienceMs = 500;

/** More would be read by nobody. */
const mostNotes = 50;
const mostAsked = 500;

const ofToday = '@at(today)';

/** What a viewer is shown of a list. */
interface Part {
  readonly what: string;
  /** Of which types, where the rest of the list is whole. */
  readonly types: readonly string[];
}

/** What a client is told of its question beside the answer, each thing once. */
export class Notes {
  private readonly found = new Map<string, AnswerNote>();
  /** What all the records shut out that a list is under, by what was asked of it. */
  private readonly ofParents = new Map<string, ReadonlyMap<string, AnswerNote>>();
  private readonly standings: DataLoader<Asked, Standing, string>;

  /**
   * @param name of this subgraph
   * @param first when it recorded anything first, where it is asked what it knew before; else null
   */
  constructor(
    readonly name: string,
    private readonly peers: Peers,
    private readonly first: string | null,
  ) {
    this.standings = new DataLoader((asked) => standingsOf(asked, peers), {
      cacheKeyFn: ({ kind: { type, by }, id }) => `${type} ${by?.field} ${JSON.stringify(id)}`,
      batchScheduleFn: setImmediate,
    });
  }

  get all(): readonly AnswerNote[] {
    const unmet = [...this.ofParents.values()].flatMap((notes) => [...notes.values()]);
    return [...this.peers.notes.values(), ...this.found.values(), ...unmet].slice(0, mostNotes);
  }

  /** @param of the field whose argument it is */
  neverHolds(of: string, contradictions: readonly Contradiction[]): void {
    for (const { field, value, message } of contradictions)
      this.add({ code: 'NEVER_HOLDS', of, field, value, message });
  }

  /** Of an argument that lists what is asked for, and lists nothing. */
  nothingAsked(of: string, field: string): void {
    this.add({ code: 'NEVER_HOLDS', of, field, value: [], message: `${field}: [] holds of nothing.` });
  }

  /** @param of the field whose argument it is */
  leftOut(of: string, conditions: readonly LeftOut[]): void {
    for (const { place: field, value, instead } of conditions) {
      const missing = instead === null ? '' : ` ${missingAsked[instead]}, ${instead} asks.`;
      const message = `${field}: ${JSON.stringify(value)} asks nothing: the condition is left out, as if it were not written.${missing}`;
      this.add({ code: 'LEFT_OUT', of, field, value, message });
    }
  }

  /** What nobody can say is in no list of what is so. */
  unsaid(of: string, { place: field, asked: value, value: unknown, within: part }: Unsaid): void {
    const instead = `\`{ eq: ${unknown} }\` in its place${part === undefined ? '' : `, with \`some\` for \`${part}\`,`} lists it.`;
    const message = `${field}: ${JSON.stringify(value)} leaves out what is ${unknown}, of which nobody can say whether it is so, and there is some: ${instead}`;
    this.add({ code: 'NOT_KNOWN', of, field, value, message });
  }

  /** Of what is not all there is, or not of some types: what it is, in words, and the bodies where it goes by these. */
  isPartial(
    of: string,
    { what, types }: Part,
    seenBy: readonly string[],
    bodies: readonly string[] | null = null,
  ): void {
    const all = seenBy.length === 0 ? 'nobody sees all' : `${seenBy.join(', ')} see all`;
    const among = types.length === 0 ? '' : `of ${types.join(', ')} `;
    const message = `${of}: ${among}you are shown ${what}; ${all}. What you are not shown is in no count and meets no condition, as if it were not there.`;
    this.add({ code: 'PARTLY_SHOWN', of, value: bodies, message });
  }

  /** What the record shuts out that a list is under; of others that are asked for the same, none may let it in. */
  ofParent(of: string, asked: object, shutOut: readonly Contradiction[]): void {
    const key = JSON.stringify([of, asked]);
    const before = this.ofParents.get(key);
    const type = of.split('.')[0];
    const notes = shutOut.map(({ field, value, said }): [string, AnswerNote] => {
      const message = `${said} ${said.includes(' and ') ? 'shut' : 'shuts'} out each ${type} that the list is under here: nothing meets it.`;
      return [message, { code: 'NEVER_HOLDS', of, field, value, message }];
    });
    this.ofParents.set(key, new Map(notes.filter(([message]) => before?.has(message) ?? true)));
  }

  /** A list that is empty because nothing was known yet of anything is no list that was empty then. */
  beforeAll(of: string, knownAt: string | null): void {
    if (this.first === null || knownAt === null) return;
    const field = '@at(knownAt)';
    const message = `${field}: "${knownAt}" is before anything of ${of} was recorded: "${this.name}" has its first record of ${this.first}.`;
    this.add({ code: 'NOTHING_RECORDED', of, field, value: knownAt, message });
  }

  /** Of what will be known nobody knows: such an answer is not the one that the same question has later. */
  toCome(knownAt: string): void {
    const field = '@at(knownAt)';
    const message = `${field}: "${knownAt}" is still to come: the answer is by what is known now, and can be another one then.`;
    this.add({ code: 'TO_COME', of: 'Query', field, value: knownAt, message });
  }

  /** A list that is empty because nothing of it had happened by a simulated day. */
  nothingYet(of: string, day: string): void {
    const message = `${ofToday}: by "${day}" nothing that ${of} could list has happened yet.`;
    this.add({ code: 'NOTHING_THEN', of, field: ofToday, value: day, message });
  }

  /** The same where it has other things by that day, and what is asked for came later: the cycle of a year, before it was opened. */
  nothingAskedYet(of: string, day: string): void {
    const message = `${ofToday}: by "${day}" nothing that ${of} is asked for has happened yet; it has by a later day.`;
    this.add({ code: 'NOTHING_THEN', of, field: ofToday, value: day, message });
  }

  /** A list that is empty because nothing of it is valid on a day. */
  nothingValid(of: string, field: string, day: string): void {
    const message = `${field}: on "${day}" nothing that ${of} could list is valid; \`validity: ALL\` asks for what is valid on other days, too.`;
    this.add({ code: 'NOTHING_THEN', of, field, value: day, message });
  }

  /** What is found holds for any day of the law, not only for the one that is asked about. */
  allDays(of: string, asOf: string): void {
    const field = '@at(asOf)';
    const message = `${field}: "${asOf}" does not narrow what is found: names and wordings of other days are in it too, each with its own days.`;
    this.add({ code: 'ALL_DAYS', of, field, value: asOf, message });
  }

  /** Asks whose records they are. */
  async nameUnknown(of: string, named: readonly NamedId[]): Promise<void> {
    const asked = named.slice(0, mostAsked).map(async (each) => {
      const loading = each.among.map((kind) => this.standings.load({ kind, id: each.id }));
      const standings = await within(patienceMs, Promise.all(loading));
      this.addUnknown(of, each, standings ?? each.among.map(() => 'UNSAID'));
    });
    await Promise.all(asked);
  }

  /** One that may be there is not said to be unknown: of what its owner does not say, it is said that nobody knows. */
  private addUnknown(of: string, { among, id, place: field }: NamedId, standings: readonly Standing[]): void {
    if (standings.includes('THERE')) return;
    const value = shortened(id);
    const what = called(among, JSON.stringify(value));
    const silent = new Set(among.filter((_, at) => standings[at] === 'UNSAID').map(({ subgraph }) => `"${subgraph}"`));
    if (silent.size > 0) {
      const message = `${field}: there may be no ${what}: whether there is, ${[...silent].join(' and ')} did not say in time; ask again.`;
      this.add({ code: 'NOT_CHECKED', of, field, value, message });
      return;
    }
    const message = `${field}: there is no ${what}, as far as you may see.`;
    this.add({ code: among.some(({ by }) => by) ? 'UNKNOWN_VALUE' : 'UNKNOWN_ID', of, field, value, message });
  }

  private add(note: AnswerNote): void {
    if (this.found.size < mostNotes) this.found.set(JSON.stringify(note), note);
  }
}

const missingAsked = { '`isNull: true`': 'Where the value is missing', '`none: {}`': 'For those that have none' };

const either = new Intl.ListFormat('en', { type: 'disjunction' });

function called(kinds: readonly NamedKind[], value: string): string {
  const [by] = kinds.flatMap((kind) => kind.by?.field ?? []);
  const types = either.format(kinds.map(({ type }) => type));
  return by === undefined ? `${types} ${value}` : `${types} of the ${by} ${value}`;
}
