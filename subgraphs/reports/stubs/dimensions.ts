import type { Dimension } from '../../_kit/query/dimensions.ts';
import { BodyStub } from './body.stub.ts';
import { TreatyStub } from './treaty.stub.ts';

type Named = Required<Pick<Dimension, 'condition' | 'value' | 'record'>>;

/** A value that is the id of a body, and leads to it. */
export function ofBody(condition: string, value: Dimension['value']): Named {
  return { condition, value, record: { field: condition, type: () => BodyStub, of: (id) => BodyStub.of(id) } };
}

/** The same of a treaty. */
export function ofTreaty(condition: string, value: Dimension['value']): Named {
  return { condition, value, record: { field: condition, type: () => TreatyStub, of: (id) => TreatyStub.of(id) } };
}
