import { askedLines } from '../../_kit/across/asked-lines.ts';
import type { Dimension } from '../../_kit/query/dimensions.ts';
import { BodyStub } from './body.stub.ts';
import { TreatyStub } from './treaty.stub.ts';

type Named = Pick<Dimension, 'condition' | 'value' | 'record'>;

const bodyLines = askedLines('bodies', 'bodyLineages', 'body');

/** A value that is the id of a body, and leads to it. */
export function ofBody(condition: string, value: Dimension['value'], field = condition): Named {
  return { condition, value, record: { field, type: () => BodyStub, of: (id) => BodyStub.of(id) } };
}

/** The same, counted by what each body has become: a body that was divided stands in several lines. */
export function ofLineage(
  condition: string,
  value: Dimension['value'],
): Named & Required<Pick<Dimension, 'description' | 'lines'>> {
  return {
    ...ofBody(condition, value, `${condition}Lineage`),
    description:
      'The same by lineage: all bodies of a line (`Query.bodyLineages`) as one, named by what had become of them on the day of `@at(asOf:)`. What stands under a body that was divided counts in each line.',
    lines: bodyLines,
  };
}

/** The same of a treaty. */
export function ofTreaty(condition: string, value: Dimension['value']): Named {
  return { condition, value, record: { field: condition, type: () => TreatyStub, of: (id) => TreatyStub.of(id) } };
}
