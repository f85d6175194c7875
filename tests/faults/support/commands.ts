import type { Name } from '../../e2e/support/hub.ts';

/** One command that a client gives until it is acknowledged. */
export interface Command {
  readonly name: string;
  readonly subgraph: Name;
  /** Of what it makes or changes; null: what follows from it is all there is in the history. */
  readonly recordType: string | null;
  /** It is refused until what it waits for has come, which nobody need be told of. */
  readonly isAwaited?: boolean;
  readonly query: string;
  readonly input: Record<string, unknown> & { readonly idempotencyKey: string; readonly reason: string };
}

/** What became of a command. */
export interface Acknowledged {
  readonly command: Command;
  readonly id: string;
  readonly version: number;
  /** Where the command asks for it: what the next one is built on. */
  readonly currentContentHash?: string;
  readonly information?: { readonly version: number };
  /** Of its subgraph: 12 of `t12`. */
  readonly revision: number;
  /** When the attempt began that was acknowledged. */
  readonly askedAt: number;
}

const treaties = ['untc-4-4', 'untc-4-3', 'untc-4-9', 'untc-4-11', 'untc-26-4', 'untc-4-8'];
const participants = ['kz', 'no', 'fr', 'de', 'jp', 'br', 'ke', 'in', 'kg', 'uz', 'tj', 'mn'];
const kinds = ['RATIFICATION', 'DENUNCIATION', 'SIGNATURE', 'ENTRY_INTO_FORCE_FOR_PARTY', 'DECLARATION', 'ACCESSION'];
/** With no names before 2014, so that there is room. */
const bodies = ['body-national-economy', 'body-energy', 'body-health-social-development'];

/** Central state bodies since before all that is recorded. */
const watchers = ['body-mfa', 'body-moj', 'body-mia'];

const nth = <T>(items: readonly T[], index: number): T => items[index % items.length] as T;

/** Days that follow one another and are nobody else's. */
function day(writer: number, number: number): string {
  return new Date(Date.UTC(1800 + writer * 10, 0, 1 + number)).toISOString().slice(0, 10);
}

/**
 * A month, not a day, that is nobody else's: the same action in the same time is refused as recorded already.
 * @param writer up to 27
 */
function month(writer: number, number: number): string {
  const [year, day] = [1950 + (number % 50), String(writer + 1).padStart(2, '0')];
  return `${year}-05-${day}/${year}-06-${day}`;
}

function make(name: string, key: string, input: Record<string, unknown>): Command {
  const type = name.replace(/^[a-z]+/, '');
  const object = type.charAt(0).toLowerCase() + type.slice(1);
  const query = `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { revision problems { __typename } ${object} { id version } } }`;
  const subgraph = type === 'TreatyAction' ? 'treaties' : 'bodies';
  return { name, subgraph, recordType: type, query, input: { idempotencyKey: key, reason: key, ...input } };
}

/** The commands of one client, each built on what became of the one before. */
export function* commandsOf(writer: number): Generator<Command, never, Acknowledged> {
  for (let number = 0; ; number += 1) {
    const key = (step: string) => `fault-${writer}-${number}-${step}`;
    const treaty = nth(treaties, writer + number);
    const [validFrom, validUntil] = [day(writer, 2 * number), day(writer, 2 * number + 1)];
    const action = yield make('addTreatyAction', key('action'), {
      treaty,
      participant: nth(participants, writer + Math.floor(number / kinds.length)),
      kind: nth(kinds, number),
      date: month(writer, number),
    });
    yield make('addBodyName', key('name'), {
      body: nth(bodies, writer),
      name: { en: `Office ${writer}-${number}` },
      validFrom,
      validUntil,
    });
    yield make('correctTreatyAction', key('correction'), {
      id: action.id,
      expectedVersion: action.version,
      kind: nth(kinds, number + 1),
    });
    yield make('addAssignment', key('assignment'), {
      body: nth(watchers, writer + number),
      treaty,
      basis: 'CONCLUDED_EARLIER',
      validFrom,
      validUntil,
    });
  }
}
