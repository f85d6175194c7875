import type { Dimension } from '../../_kit/query/dimensions.ts';
import type { TreatiesContext } from '../context.ts';
import { Treaty } from '../treaty/treaty.type.ts';
import { BodyStub } from './body.stub.ts';

type Record = Required<Pick<Dimension, 'record'>>;

/** Leads to the body that a value is the id of. */
export function toBody(field: string): Record {
  return { record: { field, type: () => BodyStub, of: (id) => BodyStub.of(id) } };
}

/** The same of a treaty. */
export const toTreaty: Record = {
  record: {
    field: 'treaty',
    type: () => Treaty,
    of: (id, { loaders }: TreatiesContext) => loaders.treaty.byId.load(id),
  },
};
