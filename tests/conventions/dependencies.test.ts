import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gte, satisfies } from 'semver';

const root = resolve(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface LockedPackage {
  readonly version: string;
  readonly resolved?: string;
  readonly engines?: { readonly node?: string };
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };
const installed = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const versionsOf = (name: string) =>
  installed.filter(([path]) => nameOf(path) === name).map(([, { version }]) => version);

/** Below these are known advisories. */
const floors = {
  '@apollo/gateway': '2.13.2',
  '@apollo/composition': '2.12.1',
  '@apollo/server': '5.5.0',
  graphql: '16.8.1',
  typeorm: '1.0.0',
  mysql2: '3.23.1',
  'class-validator': '0.14.3',
};

it.each(Object.entries(floors))('%s is locked at %s or later', (name, floor) => {
  expect(versionsOf(name).filter((version) => !gte(version, floor))).toEqual([]);
});

it('every locked package runs on the oldest Node that package.json admits', () => {
  const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
  expect(engines.node).toBe('>=20.19');
  const refusing = installed.filter(([, { engines }]) => engines?.node && !satisfies('20.19.0', engines.node));
  expect(refusing.map(([path]) => path)).toEqual([]);
});

it('there is one graphql, or its objects would not know each other', () => {
  expect(versionsOf('graphql')).toHaveLength(1);
});

it('the parts of the federation toolchain keep in step', () => {
  const parts = ['@apollo/gateway', '@apollo/subgraph', '@apollo/composition', '@apollo/federation-internals'];
  expect(new Set(parts.flatMap(versionsOf)).size).toBe(1);
});

it('type-graphql is the candidate for graphql 16, whose range would also admit others', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  expect(dependencies['type-graphql']).toBe('2.0.0-rc.4');
});

it('the lock file names no registry', () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});

it('the lock file holds the binaries of every platform, or npm ci would refuse it', () => {
  const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(name, path))
      .map((name) => `${path} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

/** As Node looks it up: beside the package that needs it, then further out. */
function isLocked(name: string, path: string): boolean {
  if (packages[`${path}/node_modules/${name}`.replace(/^\//, '')]) return true;
  return path !== '' && isLocked(name, path.slice(0, Math.max(path.lastIndexOf('/node_modules/'), 0)));
}
