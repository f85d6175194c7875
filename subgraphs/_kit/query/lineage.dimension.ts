import { askedLines } from '../across/asked-lines.ts';
import type { Dimension } from './dimensions.ts';

type Named = Required<Pick<Dimension, 'condition' | 'value' | 'record'>>;

const bodyLines = askedLines('bodies', 'bodyLineages', 'body');

/**
 * Bodies counted by what each has become: one that was divided stands in several lines.
 * @param body counts by the bodies themselves
 */
export function ofLineage({ condition, value, record }: Named): Dimension {
  return {
    condition,
    value,
    record: { ...record, field: `${record.field}Lineage` },
    description:
      'The same by lineage: all bodies of a line (`Query.bodyLineages`) as one, named by what had become of them on the day of `@at(asOf:)`. What stands under a body that was divided counts in each line.',
    lines: bodyLines,
  };
}
