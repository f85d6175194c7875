import type { Dimension } from '../../_kit/query/dimensions.ts';
import type { TreatiesContext } from '../context.ts';
import { Treaty } from './treaty.type.ts';

/** Leads to the treaty that a value is the id of. */
export const toTreaty: Required<Pick<Dimension, 'record'>> = {
  record: {
    field: 'treaty',
    type: () => Treaty,
    of: (id, { loaders }: TreatiesContext) => loaders.treaty.byId.load(id),
  },
};
