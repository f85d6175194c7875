const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const swc = require('./scripts/swc.cjs');

const soak = process.env.SOAK === '1';

/**
 * A whole run takes the files of these folders together, each folder as one file (`tests/support/together.ts`); who
 * names files runs them by themselves.
 */
const whole = process.env.WHOLE_RUN === '1';
const folders = readdirSync(join(__dirname, 'tests/together')).map((name) => name.replace('.test.ts', '').split('.'));
const parts = folders.map((folder) => `<rootDir>/tests/${folder.join('/')}/[^/]+\\.test\\.ts$`);

/** Packages published as ES modules only: jest runs CommonJS, so these go through swc too. */
const esmOnly = ['jose', 'sql-template-tag'];

/**
 * What modules read of the language itself. Jest gives each test file globals of its own, behind a proxy: to read
 * `Array` there takes 280 ns. As parameters of each module they are read at once. Not here: what tests replace (timers,
 * `Date`, `process`), and names that some package declares for itself (`JSON`, `BigInt`, `Error`).
 */
const languageGlobals = [
  ...['Object', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'Math', 'Reflect'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'RegExp', 'TypeError', 'RangeError', 'Infinity', 'isNaN'],
];

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  roots: ['<rootDir>/tests'],
  testMatch: [soak ? '<rootDir>/tests/soak/**/*.test.ts' : '<rootDir>/tests/**/*.test.ts'],
  testPathIgnorePatterns: soak ? [] : ['<rootDir>/tests/soak/', ...(whole ? parts : ['<rootDir>/tests/together/'])],
  testEnvironment: 'node',
  // As every entry point does: decorators need it before anything else is loaded.
  setupFiles: ['reflect-metadata', '<rootDir>/tests/support/graphql-in-production.cjs'],
  sandboxInjectedGlobals: languageGlobals,
  transform: { '\\.[cm]?[jt]s$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  maxWorkers: 3,
  testTimeout: soak ? 900_000 : 120_000,
  // A handle that a test left open must not keep the run from ending.
  forceExit: true,
};
