import { confidentialRecord } from '../../_kit/access/confidential-record.type.ts';
import { BodyStub } from './body.stub.ts';

export const ConfidentialRecord = confidentialRecord(
  () => BodyStub,
  (ids) => ids.map((id) => BodyStub.of(id)),
);
