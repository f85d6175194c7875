import { getOperationAST, Kind } from 'graphql';
import { CompiledQueries } from '../../../subgraphs/_kit/schema/compiled.ts';
import { report } from '../../faults/support/report.ts';
import { Comparison } from './comparison.ts';
import { linksOf } from './links.ts';

/** The default data is not imported. */
const untaken = /^ImportRun: /;

interface Sizes {
  readonly questions: number;
  /** Whether all ways between subgraphs are to be taken, and all fields of `Query` to be asked for. */
  readonly everyWay: boolean;
  readonly timeoutMs?: number;
}

/** Generated questions, the same for the same `MONOLITH_SEED`, to the federated graph and to the monolith. */
export function testAgreement({ questions, everyWay, timeoutMs }: Sizes, usualSeed: number): void {
  const seed = Number(process.env['MONOLITH_SEED'] ?? usualSeed);
  describe(`The federated graph, asked what comes of MONOLITH_SEED=${seed}`, () => {
    const name = `answers ${questions} questions, each with three sets of variables, as one schema over the same resolvers`;
    const agree = async () => {
      const compiled = jest.spyOn(CompiledQueries.prototype, 'of');
      const comparison = await Comparison.overDefaultData();
      const { schema, owners, taken } = comparison.monolith;
      const compared = await comparison.run(questions, seed);
      const { failures, answers, withRows, codes } = compared;
      const share = withRows / answers;
      const links = linksOf(schema, owners).filter(({ name }) => !untaken.test(name));
      const roots = Object.keys(schema.getQueryType()?.getFields() ?? {}).map((name) => `Query.${name}`);
      const ways = [...links.map(({ name }) => name), ...roots];
      if (everyWay) for (const link of links) await comparison.runAlong(link, seed + questions, compared);
      const missing = ways.filter((way) => !taken.has(way));
      report(
        `${answers} answers, ${Math.round(share * 100)} % with rows; codes ${JSON.stringify([...codes])}; ` +
          `not taken of ${ways.length} ways: ${missing.join(', ') || 'none'}`,
      );
      expect(failures.join('\n\n')).toBe('');
      // Of whatever seed: what is asked changes with every argument that the schema gets.
      expect(share).toBeGreaterThan(0.6);
      if (everyWay) expect(missing).toEqual([]);
      else expect(missing.length / ways.length).toBeLessThan(0.6);
      expect(countCompiled(compiled)).toBeGreaterThan(answers / 10);
    };
    it(name, agree, timeoutMs);
  });
}

/** Answers that were given by what had been compiled; contexts are no answers. */
function countCompiled({ mock }: jest.SpyInstance<unknown, Parameters<CompiledQueries['of']>>): number {
  return mock.results.filter(({ value }, index) => {
    const [document] = mock.calls[index] ?? [];
    const [first] = (document && getOperationAST(document)?.selectionSet.selections) ?? [];
    return typeof value === 'function' && !(first?.kind === Kind.FIELD && first.name.value === '_service');
  }).length;
}
