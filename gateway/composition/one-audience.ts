import type { Subgraph } from '../../subgraphs/_kit/contract.ts';
import { CompositionError } from './composition-error.ts';

/**
 * A field is for whom the type is that it stands in. Of a type of another subgraph, that is what its stub says: which
 * has to be what the owner says, or one could show in it what the other withholds.
 * @throws {CompositionError} where two subgraphs say it differently
 */
export function requireOneAudience(subgraphs: readonly Pick<Subgraph, 'name' | 'audiences'>[]): void {
  const first = new Map<string, { readonly name: string; readonly audience: string }>();
  const faults: string[] = [];
  for (const { name, audiences } of subgraphs) {
    for (const [type, audience] of audiences()) {
      const said = first.get(type) ?? { name, audience };
      first.set(type, said);
      if (said.audience !== audience) {
        faults.push(`${type} is for ${said.audience} in ${said.name}, and for ${audience} in ${name}.`);
      }
    }
  }
  if (faults.length > 0) throw new CompositionError('A type is for the same in every subgraph.', faults);
}
