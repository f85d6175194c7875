import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { Pool as HttpPool } from 'undici';
import { root, type Hub } from '../../e2e/support/hub.ts';
import { grantsOf, headersOf } from '../../support/accounts.ts';
import { addressed } from './addresses.ts';
import { faultsOf, faultsOfAddressed, faultsOfCommand, faultsOfValid, type Reply } from './judge.ts';
import { mutated } from './mutations.ts';
import { operationOf } from './operations.ts';
import { fillPool, type Pool } from './pool.ts';
import { requestOf, shown, type Request } from './request.ts';
import { shrunk } from './shrink.ts';
import { Tally } from './tally.ts';

const schemaIn = (file: string) => buildSchema(readFileSync(join(root, 'schema', file), 'utf8'));
const schema = schemaIn('api.graphql');
/** What is valid for whoever shows nothing. */
const openSchema = schemaIn('contracts/public.graphql');
const atOnce = 4;
const failuresShown = 3;

interface Role {
  readonly name: string;
  /** What they meet of the graph. */
  readonly schema: GraphQLSchema;
  readonly headers: Readonly<Record<string, string>>;
}

interface Kind {
  readonly request: (seed: number, schema: GraphQLSchema) => Request;
  readonly faults: (reply: Reply) => string[];
}

export interface Outcome {
  readonly failures: readonly string[];
  readonly tally: Tally;
}

/** Asks what comes of seeds, each as several roles, and judges every answer. */
export class Fuzzer {
  readonly valid: Kind = {
    request: (seed, schema) => requestOf(operationOf(schema, this.pool, seed)),
    faults: faultsOfValid,
  };

  readonly mutated: Kind = {
    request: (seed, schema) => mutated(operationOf(schema, this.pool, seed), this.pool, seed),
    faults: faultsOf,
  };

  readonly addressed: Kind = { request: addressed, faults: faultsOfAddressed };

  readonly commands: Kind = {
    request: (seed) => requestOf(operationOf(schema, this.pool, seed, 'mutation')),
    faults: faultsOfCommand,
  };

  private constructor(
    private readonly http: HttpPool,
    private readonly pool: Pool,
    private readonly roles: readonly Role[],
  ) {}

  /** @param folder that of the hub, where the key of its tokens is */
  static async of(hub: Hub, folder: string): Promise<Fuzzer> {
    const accounts = ['OFFICER:body-moj', 'AUTHORISED_BODY'];
    const known = await Promise.all(
      accounts.map(async (name) => ({ name, schema, headers: await headersOf(folder, grantsOf(name)) })),
    );
    const roles = [{ name: 'PUBLIC', schema: openSchema, headers: {} }, ...known];
    return new Fuzzer(new HttpPool(hub.url, { connections: atOnce }), await fillPool(schema, hub.ask), roles);
  }

  /** Ends early where enough is found. */
  async run(kind: Kind, count: number, seed: number): Promise<Outcome> {
    const tally = new Tally();
    const failures: string[] = [];
    let next = seed;
    const worker = async () => {
      while (next < seed + count && failures.length < failuresShown) {
        const own = next;
        next += 1;
        const failure = await this.failureOf(kind, own, tally);
        if (failure !== null) failures.push(failure);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return { failures, tally };
  }

  close(): Promise<void> {
    return this.http.close();
  }

  /** Of the first role for which something is wrong; null: nothing is for any. */
  private async failureOf({ request, faults }: Kind, seed: number, tally: Tally): Promise<string | null> {
    for (const role of this.roles) {
      const asked = request(seed, role.schema);
      const reply = await this.send(asked, role);
      tally.take(reply, asked);
      const found = faults(reply).join(', ');
      if (found === '') continue;
      const smallest = await shrunk(asked, async (each) => faults(await this.send(each, role)).join(', ') === found);
      const { text } = await this.send(smallest, role);
      return `FUZZ_SEED=${seed} as ${role.name}: ${found}\n${shown(smallest)}\n=> ${text.slice(0, 1_000)}`;
    }
    return null;
  }

  private async send({ method, path, headers, body }: Request, role: Role): Promise<Reply> {
    const started = performance.now();
    const all = { ...role.headers, ...headers };
    const { statusCode, body: answer } = await this.http.request({ path, method, headers: all, body });
    return { status: statusCode, text: await answer.text(), milliseconds: performance.now() - started };
  }
}
