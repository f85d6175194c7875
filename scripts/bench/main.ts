import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';
import { costOfAccess, reportOfAccess } from './access.ts';
import { analystOf } from './analyst.ts';
import { compareConditions, reportOfConditions } from './conditions.ts';
import type { Contender } from './contender.ts';
import { contenders } from './contenders.ts';
import { generate } from './dataset.ts';
import { ask, runRound, type Round } from './load.ts';
import { readOptions, type BenchOptions } from './options.ts';
import { report, summarise } from './summary.ts';

const checkedRequests = 25;

/** `npm run bench [-- --question entries|treaties|search|conditions|access] [--json] [--quick]`: the hub and its peers, in the same run. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-bench-'));
  const options = { ...readOptions(process.argv.slice(2)), headers: analystOf(folder) };
  let running: Contender[] = [];
  try {
    const say = (line: string) => process.stderr.write(`${line}\n`);
    say(`Generating ${options.treaties} treaties, with bodies, entries, recommendations and publications …`);
    const began = Date.now();
    await generate(`sqlite:${folder}`, options);
    say(`Generated and loaded in ${((Date.now() - began) / 1_000).toFixed(1)} s.`);
    running = await contenders(folder, options.question);
    for (const contender of running) await contender.start((url) => wholeAnswer(url, options));
    const [hub] = running;
    const isOfConditions = options.question === 'conditions' && hub !== undefined;
    process.stdout.write(
      isOfConditions ? await conditions(hub, folder, options) : await questions(running, options, say),
    );
  } finally {
    await Promise.all(running.map((contender) => contender.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function conditions(hub: Contender, folder: string, options: BenchOptions): Promise<string> {
  const results = await compareConditions(hub, folder, options);
  return options.json ? asJson(options, results) : reportOfConditions(results);
}

async function questions(
  running: readonly Contender[],
  options: BenchOptions,
  say: (line: string) => void,
): Promise<string> {
  await compareAnswers(running, options);
  say(`The same answers from all to ${checkedRequests} requests for ${options.question}. Measuring …`);
  const results = options.question === 'access' ? [] : summarise(await measure(running, options));
  const access = await costOfAccess(running, options);
  if (options.json) return asJson(options, { results, access });
  return `${results.length > 0 ? report(results) : ''}${reportOfAccess(access)}`;
}

function asJson(options: BenchOptions, results: unknown): string {
  return `${JSON.stringify({ cpus: cpus().length, options, results }, null, 2)}\n`;
}

async function once(url: string, options: BenchOptions, request = 0): Promise<string> {
  const pool = new Pool(url);
  try {
    return await ask(pool, options, request);
  } finally {
    await pool.close();
  }
}

/** A server may answer before all behind it do. */
async function wholeAnswer(url: string, options: BenchOptions): Promise<void> {
  const answer = await once(url, options);
  if (answer.includes('"errors"')) throw new Error(answer.slice(0, 500));
}

/** What is compared must be the same work: every contender answers the same, or there is no measurement. */
async function compareAnswers(all: readonly Contender[], options: BenchOptions): Promise<void> {
  for (let request = 0; request < checkedRequests; request += 1) {
    const answers = await Promise.all(all.map(({ url }) => once(url, options, request)));
    const data = answers.map((answer) => JSON.stringify((JSON.parse(answer) as { data: unknown }).data));
    const other = data.findIndex((each) => each !== data[0]);
    if (other >= 0)
      throw new Error(
        `${all[other]?.name} answers request ${request} differently: ${difference(data[0] ?? '', data[other] ?? '')}`,
      );
  }
}

/** Where two answers part, with what stands there. */
function difference(one: string, other: string): string {
  const at = [...one].findIndex((character, index) => character !== other[index]);
  const around = (text: string) => text.slice(Math.max(0, at - 80), at + 80);
  return `"${around(one)}" and "${around(other)}"`;
}

/** Interleaved rounds: when the machine's speed drifts, it drifts for all. The first round only warms up. */
async function measure(all: readonly Contender[], options: BenchOptions): Promise<Map<string, Round[]>> {
  const rounds = new Map<string, Round[]>(all.map(({ name }) => [name, []]));
  for (let round = 0; round <= options.rounds; round += 1) {
    for (const contender of all) {
      const result = await runRound(contender, options, round * 1_000_000);
      if (round > 0) rounds.get(contender.name)?.push(result);
    }
  }
  return rounds;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
