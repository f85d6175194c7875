import type { Dimension } from '../../_kit/query/dimensions.ts';
import { BodyStub } from './body.stub.ts';

/** Leads to the body that a value is the id of. */
export function toBody(field: string): Required<Pick<Dimension, 'record'>> {
  return { record: { field, type: () => BodyStub, of: (id) => BodyStub.of(id) } };
}
