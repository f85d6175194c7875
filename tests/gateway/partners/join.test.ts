import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as pathOf } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { contracts, type ContractTag } from '../../../subgraphs/_kit/access/contracts.ts';
import { loadSubgraphs } from '../../../subgraphs/registry.ts';
import { readPartners } from '../../../gateway/partners/config.ts';
import type { JoinOutcome } from '../../../gateway/partners/join.ts';
import { ownersIn } from '../../../gateway/partners/official.ts';
import { joinWith, ours, partnerSdl, read } from '../support/joining.ts';
import 'reflect-metadata';

const sdl = partnerSdl(`
  type Query { marks_newest: Marks_Mark }
  "Words of the partner's." type Treaty @key(fields: "id") { "Theirs too." id: ID! "A mark." marks_mark: Marks_Mark @tag(name: "internal") }
  type Marks_Mark { text: String }`);

const outcomes = new Map<ContractTag, JoinOutcome>();

/** Composes in a third of the time. */
const treaties = ours.filter(({ name }) => name === 'treaties');

function joined(tag: ContractTag) {
  const outcome = outcomes.get(tag) ?? joinWith(sdl, tag, [], tag === 'public' ? ours : treaties);
  outcomes.set(tag, outcome);
  if (outcome.faults) throw new Error(outcome.faults.join('\n'));
  return outcome;
}

it.each([
  ['public', [true, true]],
  ['partner', [false, true]],
  ['internal', [false, false]],
] as const)('What is configured as %s is of the contracts that it says', (tag, seen) => {
  const { files } = joined(tag);
  const has = contracts.map((contract) => {
    const schema = buildSchema(files.get(`contracts/${contract}.graphql`) ?? '');
    const treaty = schema.getType('Treaty');
    return [
      isObjectType(treaty) && 'marks_mark' in treaty.getFields(),
      'marks_newest' in (schema.getQueryType()?.getFields() ?? {}),
      schema.getType('Marks_Mark') !== undefined,
    ];
  });
  expect(has).toEqual(seen.map((each) => [each, each, each]));
  expect(files.get('api.graphql')).toContain('marks_newest: Marks_Mark');
});

it('The rest of the graph is word for word what it was, @at too', () => {
  const { files } = joined('public');
  for (const path of ['api.graphql', 'contracts/public.graphql', 'contracts/partner.graphql']) {
    const left = (files.get(path) ?? '')
      .replace(/\n\n?type Marks_Mark \{[^}]*\}\n/, '\n')
      .replace(/\n+ {2}"""A mark\."""\n {2}marks_mark: Marks_Mark/, '')
      .replace(/\n+ {2}marks_newest: Marks_Mark/, '');
    expect(left.replace(/\n+/g, '\n')).toBe(read(path).replace(/\n+/g, '\n'));
  }
  expect(files.get('api.graphql')).toContain('directive @at(');
});

it('A partner may not take what another has added before', () => {
  const { sdl: before } = joined('public');
  const again = joinWith(sdl, 'public', [{ name: 'others', sdl: before }]);
  expect(again.faults?.join('\n')).toContain('Query.marks_newest: is a field of the graph');
});

it('The owner of each record is told from what the subgraphs say', () => {
  const owners = ownersIn(ours);
  for (const { name, recordTypes } of loadSubgraphs()) {
    const found = recordTypes.filter((type) => owners.has(type)).map((type) => [type, owners.get(type)]);
    expect(found).toEqual(found.map(([type]) => [type, name]));
  }
});

it('The example of docs/partners.md may join, by a file as it is printed there', () => {
  const text = readFileSync(pathOf(__dirname, '../../../docs/partners.md'), 'utf8');
  const example = /const typeDefs = parse\(`(.*?)`/s.exec(text)?.[1] ?? '';
  expect(joinWith(example, 'partner', [], treaties)).not.toHaveProperty('faults');
  const file = /```json\n(\{\s+"partners".*?)```/s.exec(text)?.[1] ?? '';
  const folder = mkdtempSync(pathOf(tmpdir(), 'hub-docs-'));
  writeFileSync(pathOf(folder, 'partners.json'), file);
  expect(readPartners(pathOf(folder, 'partners.json'), [], { MARKS_CREDENTIAL: 'x' })).toHaveProperty('partners');
  rmSync(folder, { recursive: true });
});
