/** A limit in the words of the README, a query that keeps it and one that does not. */
interface Limit {
  readonly told: string;
  readonly within: string;
  readonly beyond: string;
}

const page = (size: number) => `{ bodies(first: ${size}) { nodes { id } } }`;
const ids = (count: number) => `{ bodies(ids: [${'"body-mfa" '.repeat(count)}]) { totalCount } }`;
const nested = (levels: number) =>
  `{ bodies(filter: ${'{ not: '.repeat(levels - 1)}{ id: { eq: "body-mfa" } }${' }'.repeat(levels - 1)}) { totalCount } }`;
const text = (length: number) => `{ bodies(filter: { name: { contains: "${'x'.repeat(length)}" } }) { totalCount } }`;
const some = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const tokens = (count: number) => `{ body(id: "body-mfa") { ${some(count / 3, (i) => `a${i}: id`)} } }`;
const aliases = (count: number) => `{ body(id: "body-mfa") { ${some(count, (i) => `a${i}: id`)} } }`;
const directives = (count: number) => `{ body(id: "body-mfa") { id ${'id @include(if: true) '.repeat(count)} } }`;
const rootFields = (count: number) => `{ ${'__typename '.repeat(count)} }`;
const schemas = (count: number) =>
  `{ ${some(count, (i) => `s${i}: __schema { types { fields { args { type { name } } type { name ofType { name } } } inputFields { name } } }`)} }`;
const objects = (size: number) =>
  `{ treaties(first: ${size}) { nodes { assignments(first: 10) { nodes { body { duties(first: 100) { nodes { id } } } } } } } }`;
const deep = (levels: number) =>
  `{ treaty(id: "x") { ${'parent { '.repeat(levels - 2)}id${' }'.repeat(levels - 2)} } }`;
const bytes = (size: number) => `{ __typename } #${'x'.repeat(size - 100)}`;

export const limits: readonly Limit[] = [
  { told: '1–100, 20 unless', within: page(100), beyond: page(101) },
  { told: '100 each', within: ids(100), beyond: ids(101) },
  { told: '5 levels', within: nested(5), beyond: nested(6) },
  { told: '200 characters', within: text(200), beyond: text(201) },
  { told: '10,000 tokens', within: tokens(60), beyond: tokens(10_050) },
  { told: '100 aliases', within: aliases(100), beyond: aliases(101) },
  { told: '50 directives', within: directives(50), beyond: directives(51) },
  { told: '20 fields of', within: rootFields(20), beyond: rootFields(21) },
  { told: '40,000 objects of the schema', within: schemas(3), beyond: schemas(4) },
  { told: 'a cost of 100,000 (', within: objects(5), beyond: objects(100) },
  { told: '50 levels', within: deep(50), beyond: deep(51) },
  { told: '1,000,000 bytes', within: bytes(1_000_000), beyond: bytes(1_000_200) },
];
