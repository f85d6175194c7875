import { getNamedType } from 'graphql';
import { fieldsOf } from './schemas.ts';
import type { Way } from './ways.ts';
import type { Viewer } from './viewers.ts';

/** Records that are of one body, and for others of that body's kind as if they were not there. */
const records =
  'ReportingDuty DutyItem AnnualInformation AnnualEntry InForceEntry NotInForceEntry Assessment EvidenceLink ProblemIssue IssueEntryLink Proposal';
const ofBodies: ReadonlySet<string> = new Set(records.split(' '));

/** Whose earlier versions are for the body alone, however many see the record. */
const histories = 'AnnualInformation InForceEntry NotInForceEntry Assessment EvidenceLink IssueEntryLink'
  .split(' ')
  .map((type) => `${type}.history`);

const seesOneBody = ({ role, isForeign }: Viewer) => isForeign === true && role !== 'ANALYST';

/** Rows that come to such records, of which none is there for who is of another body. */
export function emptyFor(viewer: Viewer, way: Way, rows: readonly string[]): string[] {
  const comesTo = (row: string) => {
    const [type = '', name] = row.split('.');
    const field = fieldsOf(way.schema.getType(type)).find((each) => each.name === name);
    return field !== undefined && isOfBody(getNamedType(field.type).name) && !isBelow(type, way);
  };
  return seesOneBody(viewer) ? rows.filter(comesTo) : [];
}

/** Rows under them. */
export function absentFor(viewer: Viewer, way: Way, rows: readonly string[]): string[] {
  return seesOneBody(viewer) ? rows.filter((row) => isBelow(row.split('.')[0] ?? '', way)) : [];
}

/** A page of them is there, and empty. */
const isOfBody = (type: string) => ofBodies.has(type.replace(/(Edge|Group)$/, ''));

/** Who only names them gives back what it is given. */
function isBelow(type: string, way: Way): boolean {
  if (way.isStub(type)) return false;
  if (isOfBody(type)) return true;
  const from = way.places.entities.has(type) ? undefined : way.places.wayTo(type);
  return from !== undefined && isBelow(from.type, way);
}

/** Rows that the record keeps to its body, whoever else sees such fields. */
export function withheldFor(viewer: Viewer, rows: readonly string[]): string[] {
  if (seesOneBody(viewer)) return rows.filter((row) => row === 'Body.duties');
  const isOther = viewer.isForeign === true || viewer.role === 'AUTHORISED_BODY';
  return isOther ? rows.filter((row) => histories.includes(row)) : [];
}
