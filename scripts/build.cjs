const { cpSync, mkdirSync, readdirSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { transformFileSync } = require('@swc/core');
const swc = require('./swc.cjs');

/** What else stands beside it, and is not the program's. */
const ofTheSource = /\.(cjs|md|sh)$/;

/**
 * Writes the program to a folder. Each file is read by itself, as tests read it: no types are checked, and what takes
 * the compiler of TypeScript a quarter of a minute takes a second.
 */
function build(to) {
  const files = ['gateway', 'subgraphs', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    if (file.endsWith('.ts')) writeScript(file, join(to, file.replace(/ts$/, 'js')));
    else if (!ofTheSource.test(file)) cpSync(file, join(to, file));
  }
}

const options = {
  ...swc,
  swcrc: false,
  jsc: { ...swc.jsc, rewriteRelativeImportExtensions: true },
  sourceMaps: true,
};

function writeScript(file, script) {
  const { code, map } = transformFileSync(file, options);
  writeFileSync(script, `${code}//# sourceMappingURL=${basename(script)}.map\n`);
  writeFileSync(`${script}.map`, map);
}

build(process.argv[2]);
