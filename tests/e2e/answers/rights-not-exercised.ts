import type { Row, Tables } from '../support/tables.ts';
import { shown, titled } from './names.ts';
import { listOf, pagedOf, textOf } from './shapes.ts';

/** The answer to `schema/operations/rights-not-exercised.graphql` for these findings, by hand. */
export function rightsNotExercised(findings: readonly string[], today: string, tables: Tables) {
  const entries = tables.read<Record<'id' | 'body' | 'treaty', string> & { readonly year: number }>(
    'reports',
    `SELECT e.id, y.year, y.body_id AS body, e.treaty_id AS treaty FROM in_force_entry e
     JOIN annual_information i ON i.id = e.information_id AND i.recorded_to = :forever
     JOIN reporting_duty y ON y.id = i.duty_id AND y.recorded_to = :forever
     WHERE e.recorded_to = :forever AND NOT EXISTS (
       SELECT 1 FROM annual_information n
       WHERE n.recorded_to = :forever AND n.duty_id = i.duty_id AND n.version_number > i.version_number)
     ORDER BY e.id`,
  );
  const nodes = entries.flatMap(({ id, year, body, treaty }) => {
    const assessments = assessmentsOf(id, tables).filter(({ finding }) => findings.includes(String(finding)));
    if (assessments.length === 0) return [];
    const issues = listOf(issuesOf(id, today, tables), 10);
    const found = { body: shown(body, today, tables), treaty: titled(treaty, tables), issues };
    return [{ id, year, ...found, assessments: listOf(assessments, 20) }];
  });
  return { inForceEntries: pagedOf(nodes, 50) };
}

function assessmentsOf(entry: string, tables: Tables) {
  const assessments = tables.read(
    'reports',
    `SELECT * FROM assessment
     WHERE recorded_to = :forever AND entry_id = :entry AND subject = 'KAZAKHSTAN_RIGHTS' ORDER BY id`,
    { entry },
  );
  return assessments.map((each) => ({
    id: each.id,
    finding: each.finding,
    text: textOf(each, 'text', 'en'),
    commitment: commitmentOf(each.commitment_id, tables),
  }));
}

function commitmentOf(id: Row[string] | undefined, tables: Tables) {
  if (id === null || id === undefined) return null;
  const sql = `SELECT * FROM commitment WHERE recorded_to = :forever AND id = :id`;
  const [found = {}] = tables.read('treaties', sql, { id });
  return { id, summary: textOf(found, 'summary', 'en') };
}

function issuesOf(entry: string, today: string, tables: Tables) {
  const issues = tables.read(
    'reports',
    `SELECT p.*, p.opened_on <= :today AND COALESCE(p.resolved_on, '9999') > :today AS is_open FROM problem_issue p
     JOIN issue_entry_link l ON l.issue_id = p.id AND l.recorded_to = :forever
     WHERE p.recorded_to = :forever AND l.entry_id = :entry ORDER BY p.id`,
    { entry, today },
  );
  return issues.map((issue) => ({
    id: issue.id,
    title: textOf(issue, 'title', 'en'),
    isOpen: issue.is_open === 1,
    proposals: listOf(proposalsOn(issue.id, today, tables), 10),
  }));
}

function proposalsOn(issue: Row[string] | undefined, today: string, tables: Tables) {
  const proposals = tables.read(
    'reports',
    `SELECT * FROM proposal WHERE recorded_to = :forever AND issue_id = :issue ORDER BY id`,
    { issue: issue ?? null },
  );
  return proposals.map((proposal) => ({
    id: proposal.id,
    text: textOf(proposal, 'text', 'en'),
    outcome: proposal.outcome,
    outcomeOn: proposal.outcome_on,
    addressee: shown(proposal.addressee_id, today, tables),
  }));
}
