import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { hubItself, type Identity } from '../../../subgraphs/_kit/access/identity.ts';
import { projectRoot } from '../../../subgraphs/_kit/root.ts';
import { gatewayFor, type GraphQLAnswer } from '../../default-data/gateway.ts';
import { loadedSubgraphs } from '../../default-data/loaded.ts';
import type { Operation } from '../../fuzz/support/operations.ts';
import { fillPool, type Pool } from '../../fuzz/support/pool.ts';
import { grantsOf } from '../../support/accounts.ts';
import { differenceOf, hasRows } from './compare.ts';
import { linksOf, type Link } from './links.ts';
import { Monolith } from './monolith.ts';
import { Questions } from './questions.ts';
import { wordsFound } from './words.ts';

const schemaIn = (file: string) => buildSchema(readFileSync(join(projectRoot(), 'schema', file), 'utf8'));
const holder = (...grants: string[]): Identity => ({ account: 'a', grants: grantsOf(...grants) });
const failuresShown = 3;
const mostTries = 150;
/** The second and the third time, subgraphs answer with what they have compiled. */
const timesAsked = 3;

interface Caller {
  readonly name: string;
  readonly identity: Identity | null;
  readonly questions: Questions;
}

/** Figures over all answers of a run. */
export class Compared {
  readonly failures: string[] = [];
  answers = 0;
  withRows = 0;
  readonly codes = new Map<string, number>();

  take(answer: GraphQLAnswer): void {
    this.answers += 1;
    this.withRows += Number(hasRows(answer));
    for (const code of new Set(answer.errors?.map(({ extensions }) => String(extensions?.['code']))))
      this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
  }
}

/** The federated graph and the monolith over the same default data, asked the same. */
export class Comparison {
  private constructor(
    readonly monolith: Monolith,
    private readonly ask: Awaited<ReturnType<typeof gatewayFor>>,
    private readonly callers: readonly Caller[],
  ) {}

  static async overDefaultData(): Promise<Comparison> {
    const { subgraphs } = await loadedSubgraphs();
    const ask = await gatewayFor(subgraphs.values());
    const monolith = new Monolith(subgraphs.values());
    const whole = schemaIn('api.graphql');
    const pool = await poolOf(whole, ask);
    const words = await wordsFound(whole, (query) => ask(hubItself, query));
    const questions = (schema: GraphQLSchema) => new Questions(schema, pool, linksOf(schema, monolith.owners), words);
    const all = questions(whole);
    return new Comparison(monolith, ask, [
      { name: 'the public', identity: null, questions: questions(schemaIn('contracts/public.graphql')) },
      { name: 'an analyst', identity: holder('ANALYST:body-mia'), questions: all },
      { name: 'an officer with confidential records', identity: holder('OFFICER:body-mod'), questions: all },
      { name: 'a steward', identity: holder('STEWARD'), questions: all },
      // Of notes nobody sees all: without a body of its own it would see none.
      { name: 'the authorised body', identity: holder('AUTHORISED_BODY', 'OFFICER:body-energy'), questions: all },
    ]);
  }

  /** Each question by one of the callers, in turn. Ends early where enough is found. */
  async run(count: number, seed: number): Promise<Compared> {
    const compared = new Compared();
    for (let own = seed; own < seed + count && compared.failures.length < failuresShown; own += 1) {
      const caller = this.callers[own % this.callers.length] as Caller;
      const failure = await this.failureOf(caller, caller.questions.of(own), own, compared);
      if (failure !== null) compared.failures.push(`MONOLITH_SEED=${own} ${failure}`);
    }
    return compared;
  }

  /** Until a way was taken, by who sees most; some have but one thing at their end. */
  async runAlong(link: Link, seed: number, compared: Compared): Promise<void> {
    const caller = this.callers.at(-1) as Caller;
    for (let own = seed; own < seed + mostTries && !this.monolith.taken.has(link.name); own += 1) {
      const failure = await this.failureOf(caller, caller.questions.along(link, own), own, compared);
      if (failure !== null) compared.failures.push(`On the way ${link.name}, after all others, ${failure}`);
    }
  }

  private async failureOf(
    { name, identity, questions }: Caller,
    first: Operation,
    seed: number,
    compared: Compared,
  ): Promise<string | null> {
    let operation = first;
    for (let time = 1; time <= timesAsked; time += 1) {
      const answer = await this.ask(identity, operation.query, operation.variables);
      compared.take(answer);
      const difference = differenceOf(answer, await this.monolith.ask(identity, operation));
      if (difference !== null) return `as ${name}, time ${time}\n${shown(operation)}\n=> ${difference}`;
      operation = questions.again(operation, answer, seed * timesAsked + time);
    }
    return null;
  }
}

function shown({ query, variables }: Operation): string {
  return `${query}\n${JSON.stringify(variables)}`;
}

async function poolOf(schema: GraphQLSchema, ask: Awaited<ReturnType<typeof gatewayFor>>): Promise<Pool> {
  const pool = await fillPool(schema, async (query) => {
    const { data } = await ask(hubItself, query);
    return { body: { data: JSON.parse(JSON.stringify(data ?? null)) as Record<string, unknown> | null } };
  });
  // Before the data were loaded, nothing was known.
  const moments = [
    '2026-11-22T12:00:00+05:00',
    '2026-12-01T00:00:00Z',
    ...(pool.values.get('DateTime') ?? []).slice(0, 1),
  ];
  return { ...pool, values: new Map(pool.values).set('DateTime', moments) };
}
