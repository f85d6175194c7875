import { writeFileSync } from 'node:fs';
import { join as pathOf } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { LiveGraph } from '../../../gateway/live-graph.ts';
import type { JoinOutcome } from '../../../gateway/partners/join.ts';
import { Partners } from '../../../gateway/partners/partners.ts';
import { remembering } from '../../../gateway/partners/remembering.ts';
import { Vetting } from '../../../gateway/partners/vetting.ts';

import { eventually } from '../../support/eventually.ts';
import { withFiles } from '../../support/scratch-folder.ts';

const sdl = 'type Query { __PLACE__: Int }';
const composed = (): JoinOutcome => ({ sdl, knowsAt: false, files: new Map() });
const tooSlow = (): JoinOutcome => ({ faults: ['Composing took too long.'], isPassing: true });
const wrong = (): JoinOutcome => ({ faults: ['It redefines a field.'] });

/** Partners by name, each with an SDL of its own in the folder. */
const listOf = (...names: string[]) =>
  JSON.stringify({ partners: names.map((name) => ({ name, url: 'http://127.0.0.1:1/', sdl: `${name}.graphql` })) });

interface Round {
  /** Whom it was composed with, in this order. */
  readonly asked: readonly string[];
  readonly folder: string;
  readonly states: () => Record<string, string>;
  readonly reasons: () => readonly string[];
  /** How composing with each goes from now on. */
  readonly composing: Map<string, (source: string) => JoinOutcome | Promise<JoinOutcome>>;
  readonly replaced: jest.SpyInstance;
  /** Who is asked. */
  readonly names: () => readonly string[];
}

function withPartners(use: (round: Round) => Promise<void>): Promise<void> {
  const files = { 'partners.json': listOf('marks'), 'marks.graphql': sdl, 'other.graphql': sdl };
  return withFiles(files, async (folder) => {
    const graph = new LiveGraph({ supergraphSdl: '', contracts: { public: '', partner: '' } });
    const replaced = jest.spyOn(graph, 'replace').mockReturnValue(undefined);
    const composing: Round['composing'] = new Map();
    const asked: string[] = [];
    const partners = new Partners({
      ...{ file: pathOf(folder, 'partners.json'), refreshMs: 50, own: [], partnerContract: '', graph },
      vetting: new Vetting(new Map(), () => undefined),
      log: pino({ level: 'silent' }),
      join: async ({ candidate: { name, sdl: source } }) => {
        asked.push(name);
        return (composing.get(name) ?? composed)(source);
      },
    });
    const reasons = () => partners.status().partners.flatMap((each) => each.reasons);
    const states = () => Object.fromEntries(partners.status().partners.map(({ name, state }) => [name, state]));
    partners.start();
    try {
      await use({ folder, states, reasons, composing, replaced, asked, names: () => partners.names });
    } finally {
      await partners.stop();
    }
  });
}

it('A partner that has joined stays where another comes and composing takes too long, and both are there later', () =>
  withPartners(async ({ folder, states, composing, replaced }) => {
    await eventually(() => expect(states()).toEqual({ marks: 'JOINED' }));
    const before = replaced.mock.calls.length;
    composing.set('marks', tooSlow);
    writeFileSync(pathOf(folder, 'partners.json'), listOf('marks', 'other'));
    await eventually(() => expect(states()).toEqual({ marks: 'JOINED', other: 'UNAVAILABLE' }));
    expect(replaced.mock.calls).toHaveLength(before);
    composing.delete('marks');
    await eventually(() => expect(states()).toEqual({ marks: 'JOINED', other: 'JOINED' }));
  }));

it('A new partner that takes too long to compose is not there yet, which is no refusal; one with faults is refused', () =>
  withPartners(async ({ folder, states, composing }) => {
    composing.set('marks', tooSlow).set('other', wrong);
    writeFileSync(pathOf(folder, 'partners.json'), listOf('marks', 'other'));
    await eventually(() => expect(states()).toEqual({ marks: 'UNAVAILABLE', other: 'REFUSED' }));
    composing.delete('marks');
    await eventually(() => expect(states()).toEqual({ marks: 'JOINED', other: 'REFUSED' }));
  }));

it('A partner whose new schema is refused is told so as long as it has that, round after round', () =>
  withPartners(async ({ folder, states, reasons, composing }) => {
    composing.set('marks', (source) => (source === sdl ? composed() : wrong()));
    await eventually(() => expect(states()).toEqual({ marks: 'JOINED' }));
    writeFileSync(pathOf(folder, 'marks.graphql'), 'type Query { title: Int }');
    await eventually(() => expect(reasons()).toEqual(['It redefines a field.']));
    const seen = new Set<string>();
    for (let look = 0; look < 24; look += 1) {
      seen.add(JSON.stringify([states(), reasons()]));
      await sleep(100);
    }
    expect([...seen]).toEqual([JSON.stringify([{ marks: 'JOINED' }, ['It redefines a field.']])]);
    writeFileSync(pathOf(folder, 'marks.graphql'), sdl);
    await eventually(() => expect(reasons()).toEqual([]));
  }));

it('Nobody waits twice for a partner that takes too long to compose, and a refusal is told while another is waited for', () =>
  withPartners(async ({ folder, states, composing, asked }) => {
    composing.set('marks', tooSlow);
    await eventually(() => expect(states()).toEqual({ marks: 'UNAVAILABLE' }));
    let end: (outcome: JoinOutcome) => void = () => undefined;
    composing.set('marks', () => new Promise((resolve) => (end = resolve))).set('other', wrong);
    const before = asked.length;
    writeFileSync(pathOf(folder, 'partners.json'), listOf('marks', 'other'));
    await eventually(() => expect(states()).toEqual({ marks: 'UNAVAILABLE', other: 'REFUSED' }));
    expect(asked.slice(before).slice(-2)).toEqual(['other', 'marks']);
    end(composed());
    await eventually(() => expect(states()).toEqual({ marks: 'JOINED', other: 'REFUSED' }));
  }));

it('What was composed is not composed again while it is one of the last four, but for what failed in passing', async () => {
  const asked: string[] = [];
  const join = remembering(({ candidate: { name, sdl: text } }) => {
    asked.push(`${name} ${text}`);
    return Promise.resolve(name === 'slow' ? tooSlow() : name === 'bad' ? wrong() : composed());
  });
  const ask = (name: string, text = sdl) =>
    join({ own: [], partnerContract: '', accepted: [], candidate: { name, sdl: text, tag: 'public' } });
  for (const name of ['marks', 'bad', 'slow', 'marks', 'bad', 'slow']) await ask(name);
  expect(asked.map((each) => each.split(' ')[0])).toEqual(['marks', 'bad', 'slow', 'slow']);
  await ask('marks', 'type Query { other: Int }');
  for (const name of ['a', 'b', 'c', 'marks']) await ask(name);
  expect(asked.slice(4).map((each) => each.split(' ')[0])).toEqual(['marks', 'a', 'b', 'c', 'marks']);
});

it('A partner that has left, or is for fewer now, is not asked while the graph is composed without it, or can not be', () =>
  withPartners(async ({ folder, states, composing, names, asked }) => {
    const file = pathOf(folder, 'partners.json');
    const both = JSON.parse(listOf('marks', 'other')) as { partners: { contract?: string }[] };
    const of = (contract: string) => JSON.stringify({ partners: both.partners.map((each) => ({ ...each, contract })) });
    writeFileSync(file, of('partner'));
    await eventually(() => expect(states()).toEqual({ marks: 'JOINED', other: 'JOINED' }));
    let end: (outcome: JoinOutcome) => void = () => undefined;
    composing.set('marks', () => new Promise((resolve) => (end = resolve)));
    writeFileSync(file, of('public'));
    await eventually(() => expect(asked.at(-1)).toBe('marks'));
    expect([states(), names()]).toEqual([{ marks: 'JOINED', other: 'JOINED' }, ['marks', 'other']]);
    writeFileSync(file, JSON.stringify({ partners: [{ ...both.partners[0], contract: 'internal' }] }));
    await eventually(() => expect([states(), names()]).toEqual([{ marks: 'CHECKING' }, []]));
    composing.set('marks', tooSlow);
    end(composed());
    await eventually(() => expect([states(), names()]).toEqual([{ marks: 'UNAVAILABLE' }, []]));
    composing.delete('marks');
    await eventually(() => expect([states(), names()]).toEqual([{ marks: 'JOINED' }, ['marks']]));
  }));
