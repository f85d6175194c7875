import { confidentialRecord } from '../../_kit/access/confidential-record.type.ts';
import { Body } from '../body/body.type.ts';
import type { BodiesContext } from '../context.ts';

export const ConfidentialRecord = confidentialRecord(
  () => Body,
  async (ids, { loaders }: BodiesContext) => {
    const bodies = await Promise.all(ids.map((id) => loaders.body.byId.load(id)));
    return bodies.filter((body) => body !== null);
  },
);
