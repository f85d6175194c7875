/** What the id of an annual information says, `cycle-2021:body-mfa:v1`: it is made of cycle, body and version. */
const information = /^cycle-(?<year>\d{4}):(?<body>[^:]+):v[1-9]\d*$/;
/** An entry's id is `<information>:<treaty>`. */
const entry = /^(?<information>cycle-\d{4}:[^:]+:v[1-9]\d*):(?<treaty>.+)$/;

/** Whose information of which year it is; null where it is no such id. */
export function partsOfInformationId(id: string): { readonly year: number; readonly bodyId: string } | null {
  const { year, body } = information.exec(id)?.groups ?? {};
  return year === undefined || body === undefined ? null : { year: Number(year), bodyId: body };
}

/** Where an entry stands, and what it is about. */
export interface EntryParts {
  readonly informationId: string;
  readonly year: number;
  readonly bodyId: string;
  readonly treatyId: string;
}

export function entryId(informationId: string, treatyId: string): string {
  return `${informationId}:${treatyId}`;
}

/** Null where it is no id of an entry. */
export function partsOfEntryId(id: string): EntryParts | null {
  const groups = entry.exec(id)?.groups ?? {};
  const { information: informationId = '', treaty } = groups;
  const parts = partsOfInformationId(informationId);
  return parts === null || treaty === undefined ? null : { ...parts, informationId, treatyId: treaty };
}

/** The version that an entry stands in, if it is the id of one. */
export function informationsOf(entry: string | null | undefined): string[] {
  const parts = partsOfEntryId(entry ?? '');
  return parts === null ? [] : [parts.informationId];
}
