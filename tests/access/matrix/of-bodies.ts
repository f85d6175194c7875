import { getNamedType } from 'graphql';
import { isOf } from '../expected.ts';
import type { Document } from './documents.ts';
import { fieldsOf } from './schemas.ts';
import type { Way } from './ways.ts';
import type { Viewer } from './viewers.ts';

/** Records that are of one body, and for others of that body's kind as if they were not there. */
const records =
  'ReportingDuty DutyItem AnnualInformation AnnualEntry InForceEntry NotInForceEntry Assessment EvidenceLink ProblemIssue IssueEntryLink Proposal Signature EntryRemark';
const ofBodies: ReadonlySet<string> = new Set(records.split(' '));
/** Those that are so for everybody else, who sees what all bodies deliver included. */
const papers: ReadonlySet<string> = new Set(['MonitoringNote']);

const isOther = ({ role, isForeign }: Viewer) => isForeign === true || role === 'AUTHORISED_BODY';
const seesOneBody = ({ role, isForeign }: Viewer) => isForeign === true && role !== 'ANALYST';

/** Types of records of bodies that are not there for the viewer. */
const unseenBy = (viewer: Viewer): ReadonlySet<string> =>
  new Set([...(seesOneBody(viewer) ? ofBodies : []), ...(isOther(viewer) ? papers : [])]);

/** Rows that come to such records, of which none is there for who is of another body. */
export function emptyFor(viewer: Viewer, way: Way, rows: readonly string[]): string[] {
  const unseen = unseenBy(viewer);
  const comesTo = (row: string) => {
    const [type = '', name] = row.split('.');
    const field = fieldsOf(way.schema.getType(type)).find((each) => each.name === name);
    return field !== undefined && isAmong(unseen, getNamedType(field.type).name) && !isBelow(unseen, type, way);
  };
  return unseen.size > 0 ? rows.filter(comesTo) : [];
}

/** Rows under them. */
export function absentFor(viewer: Viewer, way: Way, rows: readonly string[]): string[] {
  const unseen = unseenBy(viewer);
  return unseen.size > 0 ? rows.filter((row) => isBelow(unseen, row.split('.')[0] ?? '', way)) : [];
}

/** Conditions and orders of lists that nothing but such a record has. */
export function unreachedFor(viewer: Viewer, documents: readonly Document[]): string[] {
  const unseen = unseenBy(viewer);
  const parts = documents.filter(({ audience }) => isOf(viewer.role, audience)).flatMap((each) => each.parts);
  const above = parts.filter(({ leadsTo, below }) => below.length > 0 && unseen.has(leadsTo.name));
  return [...new Set(above.flatMap(({ below }) => below.flatMap(({ rows }) => rows)))];
}

/** A page of them is there, and empty. */
const isAmong = (unseen: ReadonlySet<string>, type: string) => unseen.has(type.replace(/(Edge|Group)$/, ''));

/** Who only names them gives back what it is given. */
function isBelow(unseen: ReadonlySet<string>, type: string, way: Way): boolean {
  if (way.isStub(type)) return false;
  if (isAmong(unseen, type)) return true;
  const from = way.places.entities.has(type) ? undefined : way.places.wayTo(type);
  return from !== undefined && isBelow(unseen, from.type, way);
}

/** Rows that the record keeps to its body, whoever else sees such fields. */
export function withheldFor(viewer: Viewer, rows: readonly string[]): string[] {
  const lists = [
    ...(seesOneBody(viewer) ? ['Body.duties', 'Body.dutyItems'] : []),
    ...(isOther(viewer) ? ['Body.monitoringNotes'] : []),
  ];
  return rows.filter((row) => lists.includes(row));
}
