import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually.ts';
import { cleanUp, newFolder, startHub } from './support/hub.ts';

afterAll(cleanUp);

/** Loaded before everything else: writes down whom a process calls and whose address it looks up. */
const watch = `
  const { Socket } = require('node:net');
  const dns = require('node:dns');
  const dgram = require('node:dgram');
  const tell = (what, whom) => process.stderr.write('CALLS ' + what + ' ' + JSON.stringify(whom) + '\\n');
  const wrap = (object, name) => {
    const original = object[name];
    object[name] = function (...rest) {
      tell(name, rest[0]);
      return original.apply(this, rest);
    };
  };
  wrap(Socket.prototype, 'connect');
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) wrap(dns, name);
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) wrap(dns.promises, name);
  wrap(dgram.Socket.prototype, 'send');
  process.on('SIGUSR2', () => fetch('http://somebody.invalid').catch(() => undefined));
`;

async function startWatched() {
  const folder = newFolder();
  const file = join(folder, 'watch.cjs');
  writeFileSync(file, watch);
  const hub = await startHub(folder, { NODE_OPTIONS: `--require ${file}` });
  /** Its own address is looked up when it begins to listen. */
  const calls = () =>
    hub
      .output()
      .split('\n')
      .filter((line) => line.startsWith('CALLS') && !/ "127\.0\.0\.1"$/.test(line));
  return { hub, calls };
}

it('A hub starts, serves every page and answers without calling anybody; whoever did would be noticed', async () => {
  const { hub, calls } = await startWatched();
  const pages = ['/', '/console/', '/metrics', '/health/ready', '/schema/api.graphql', '/schema/supergraph.graphql'];
  for (const page of pages) expect([page, (await fetch(hub.url + page)).status]).toEqual([page, 200]);
  const { body } = await hub.ask('{ treaty(id: "untc-4-4") { id assignments { nodes { body { id } } } } }');
  expect(body.errors).toBeUndefined();
  expect((await hub.ask('{ __schema { queryType { name } } }')).status).toBe(200);
  expect(calls()).toEqual([]);
  hub.child.kill('SIGUSR2');
  await eventually(() => expect(calls()).not.toEqual([]));
});
