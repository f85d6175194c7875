import { Directive, Field, ID, ObjectType, type ClassType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { Document } from '../document/document.type.ts';
import { MediaPublication } from '../media-publication/media-publication.type.ts';
import { PublishedSection } from '../published-section/published-section.type.ts';
import { ResultsPublication } from '../results-publication/results-publication.type.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { SummaryInformationStub } from '../stubs/summary-information.stub.ts';
import { SummarySectionStub } from '../stubs/summary-section.stub.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';
import { bodiesRecords } from './bodies.records.ts';
import { publicationsRecords } from './publications.records.ts';
import { reportsRecords } from './reports.records.ts';
import type { SearchRecordTable, SearchRecordType } from './search-record.ts';
import { treatiesRecords } from './treaties.records.ts';

const usualId = 'Stable across re-imports; made from what the thing is.';

/** Subgraph → what it searches. */
export const searchedBy: Readonly<Record<string, SearchRecordTable>> = {
  treaties: treatiesRecords,
  bodies: bodiesRecords,
  reports: reportsRecords,
  publications: publicationsRecords,
};

export const searchRecords: SearchRecordTable = Object.assign({}, ...Object.values(searchedBy)) as SearchRecordTable;

/** What a hit leads to: a record of this subgraph, or the name of one of another. */
export interface FoundRecord {
  readonly recordType: string;
  readonly id: string;
}

const known = new Map<string, ClassType>(
  Object.entries({
    Document,
    MediaPublication,
    PublishedSection,
    ResultsPublication,
    Body: BodyStub,
    SummaryInformation: SummaryInformationStub,
    SummarySection: SummarySectionStub,
    Treaty: TreatyStub,
  }),
);

/** All types that a hit can lead to: those of others that nothing else here names are stubs made for it. */
const classOf = new Map(
  Object.entries(searchRecords).map(([type, record]) => [type, known.get(type) ?? stubOf(type, record)] as const),
);
export const recordClasses: readonly ClassType[] = [...classOf.values()];

/** The name of a record of another subgraph: of the class that its type has here, by which the union is told apart. */
export function named({ recordType, id }: FoundRecord): object | null {
  const stub = classOf.get(recordType);
  return stub ? Object.assign(new stub(), { id }) : null;
}

function stubOf(type: string, { audience, description = '', id = usualId }: SearchRecordType): ClassType {
  @Directive('@key(fields: "id", resolvable: false)')
  @Audience(audience)
  @ObjectType(type, { description })
  class Stub {
    @Field(() => ID, { description: id })
    readonly id!: string;
  }
  return Stub;
}
