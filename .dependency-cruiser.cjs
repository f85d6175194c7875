/** Who may import whom: ARCHITECTURE.md in rules. `_kit` and `_http` are shared by subgraphs and know none of them. */

const subgraph = '^subgraphs/[^_/][^/]*/';
const product = '^(gateway|subgraphs|scripts)/';
const shipped = '^(gateway|subgraphs|scripts/(access|audit|import|default-data|load-default-data))';
const entity = '[.]entity[.]ts$';
const repository = '[.]repository[.]ts$';
const migration = '/migrations/';
const kit = '^subgraphs/_kit/';

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const folders = [
  forbid(
    'only-the-registry-knows-subgraphs',
    'The gateway and the scripts receive subgraphs through subgraphs/registry.ts.',
    { path: ['^gateway/', '^scripts/', '^subgraphs/[^/]+[.]ts$'] },
    { path: subgraph },
  ),
  forbid(
    'gateway-uses-what-is-shared',
    'Of subgraphs/, the gateway sees the registry and what all subgraphs share.',
    { path: '^gateway/' },
    { path: '^subgraphs/', pathNot: ['^subgraphs/registry[.]ts$', kit, '^subgraphs/_http/'] },
  ),
  forbid(
    'subgraph-stands-alone',
    'A subgraph imports itself and _kit: anything else would have to move with it.',
    { path: '^subgraphs/([^_/][^/]*)/' },
    { path: product, pathNot: ['^subgraphs/$1/', kit] },
  ),
  forbid('kit-knows-nobody', '_kit imports no subgraph.', { path: kit }, { path: product, pathNot: kit }),
  forbid(
    'shared-knows-the-kit-only',
    '_http and _index import _kit only; _index is reached through a port in _kit.',
    { path: '^subgraphs/(_(?!kit/)[^/]+)/' },
    { path: product, pathNot: ['^subgraphs/$1/', kit] },
  ),
  forbid('nothing-imports-tests', 'Nothing imports tests.', { path: product }, { path: '^tests/' }),
];

const layers = [
  forbid(
    'repository-behind-loader-or-service',
    'Only loaders and services import repositories; the concept wires them, the context names the types of loaders.',
    {
      path: product,
      pathNot: ['[.](loader|service|concept)[.]ts$', '/context[.]ts$', '^scripts/bench/stock/subgraph[.]ts$', kit],
    },
    { path: repository },
  ),
  forbid(
    'entity-behind-repository',
    'Only repositories import entities; services and ingesters name them to the unit of work, the concept registers them.',
    { path: product, pathNot: ['[.](repository|entity|service|ingester|concept)[.]ts$', migration, kit] },
    { path: entity },
  ),
  forbid(
    'typeorm-in-the-data-layer',
    'TypeORM appears in repositories, entities, migrations and _kit.',
    { path: product, pathNot: [repository, entity, migration, kit] },
    { path: 'node_modules/typeorm/' },
  ),
  forbid(
    'types-and-stubs-are-leaves',
    'What clients see knows nothing of how it is fetched or stored.',
    { path: '[.](type|stub|inputs?|args)[.]ts$' },
    { path: ['[.](resolver|loader|service|repository|entity|ingester|concept)[.]ts$', migration] },
  ),
];

const modules = [
  forbid(
    'no-runtime-cycles',
    'A cycle of types alone is gone after compilation.',
    { path: [product, '^tests/'] },
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  // A package of nothing but types has nothing that could be resolved.
  forbid(
    'no-unresolvable',
    'What is imported exists.',
    {},
    { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
  ),
  forbid(
    'no-development-packages-at-run-time',
    'They are not in the image.',
    { path: shipped },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...folders, ...layers, ...modules],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
