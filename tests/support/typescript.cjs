const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { transformSync } = require('@swc/core');
const swc = require('../../scripts/swc.cjs');

/**
 * `node --require`: loads TypeScript as jest does. A process of the gateway starts so in half of the processor time that
 * tsx takes, which watches over ES modules, too.
 */
Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...swc, swcrc: false, filename });
  module._compile(code, filename);
};
