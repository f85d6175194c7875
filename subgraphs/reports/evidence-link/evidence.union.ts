import { createUnionType } from 'type-graphql';
import { Observation } from '../observation/observation.type.ts';
import { PeriodicReport } from '../periodic-report/periodic-report.type.ts';
import { Recommendation } from '../recommendation/recommendation.type.ts';
import { LegalActStub } from '../stubs/legal-act.stub.ts';
import { MediaPublicationStub } from '../stubs/media-publication.stub.ts';
import { ProvisionStub } from '../stubs/provision.stub.ts';

const evidenceTypes = [
  ProvisionStub,
  LegalActStub,
  Observation,
  MediaPublicationStub,
  PeriodicReport,
  Recommendation,
] as const;

export type EvidenceValue = InstanceType<(typeof evidenceTypes)[number]>;

/** Which type a value is of, type-graphql reads off its class. */
export const Evidence = createUnionType({
  name: 'Evidence',
  description: 'What an entry can rest on: a record of one of the seven inputs of ¶6.',
  types: () => evidenceTypes,
});
