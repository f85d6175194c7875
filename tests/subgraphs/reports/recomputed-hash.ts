import { createHash } from 'node:crypto';
import { runQuery } from '../../support/run-query.ts';
import type { World } from './information-world.ts';

interface Named {
  readonly id: string;
}

interface Nodes<T> {
  readonly nodes: readonly T[];
}

type Text = { readonly kk: string | null; readonly ru: string | null; readonly en: string | null } | null;

interface Issue extends Named {
  readonly title: Text;
  readonly description: Text;
  readonly proposals: Nodes<{ entry: Named | null; text: Text; addressee: Named | null }>;
}

interface Entry extends Named {
  readonly treaty: Named;
  readonly evidence: Nodes<{ id: string; input: string; cited: Named & { __typename: string }; note: Text }>;
  readonly issues: Nodes<Issue>;
}

interface Assessed extends Named {
  readonly subject: string;
  readonly finding: string;
  readonly parties: readonly Named[];
  readonly isGeneral: boolean;
  readonly text: Text;
  readonly commitment: Named | null;
}

interface Said {
  readonly duty: Named;
  readonly isNil: boolean;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly preparedBy: Named | null;
  readonly inForceEntries: Nodes<Entry & { progress: Text; assessments: Nodes<Assessed> }>;
  readonly notInForceEntries: Nodes<
    Entry & { state: Text; reason: Text; procedure: Named | null; continues: Named | null }
  >;
}

/** As docs/content-hash.md says it, by what the graph says alone. */
export async function recomputed({ running }: World, id: string): Promise<string> {
  const text = '{ kk ru en }';
  const ofEntry = `id treaty { id } evidence { nodes { id input cited { __typename ... on Provision { id } } note ${text} } }
    issues { nodes { id title ${text} description ${text} proposals { nodes { id entry { id } text ${text} addressee { id } } } } }`;
  const query = `query Q($id: ID!) { annualInformation(id: $id) { duty { id } isNil periodFrom periodTo preparedBy { id }
    inForceEntries { nodes { ${ofEntry} progress ${text} assessments { nodes { id subject finding parties { id } isGeneral text ${text} commitment { id } } } } }
    notInForceEntries { nodes { ${ofEntry} state ${text} reason ${text} procedure { id } continues { id } } } } }`;
  const { annualInformation: said } = (await runQuery(running, query, { id })) as { annualInformation: Said };
  const records: [string, string, object][] = [];
  const add = (type: string, key: string, fields: object) => records.push([type, key, fields]);
  const named = (thing: Named | null) => thing?.id ?? null;
  const words = (text: Text) => text ?? { kk: null, ru: null, en: null };
  const { isNil, periodFrom, periodTo } = said;
  add('AnnualInformation', said.duty.id, { isNil, periodFrom, periodTo, preparedBy: named(said.preparedBy) });
  const [inForce, notInForce] = [said.inForceEntries.nodes, said.notInForceEntries.nodes];
  for (const { treaty, progress, assessments } of inForce) {
    add('InForceEntry', treaty.id, { treaty: treaty.id, progress: words(progress) });
    for (const each of assessments.nodes) {
      const { subject, finding, isGeneral } = each;
      const parties = each.parties.map((party) => party.id).sort();
      const rest = { parties, text: words(each.text), commitment: named(each.commitment) };
      add('Assessment', each.id.slice(id.length + 1), { subject, finding, isGeneral, ...rest });
    }
  }
  for (const { treaty, state, reason, procedure, continues } of notInForce) {
    const texts = { state: words(state), reason: words(reason) };
    const fields = { treaty: treaty.id, ...texts, procedure: named(procedure), continues: named(continues) };
    add('NotInForceEntry', treaty.id, fields);
  }
  const issues = new Map<string, Issue>();
  for (const { id: entry, treaty, evidence, issues: ofIt } of [...inForce, ...notInForce]) {
    for (const { id: link, input, cited, note } of evidence.nodes) {
      const fields = { input, citedType: cited.__typename, cited: cited.id, note: words(note) };
      add('EvidenceLink', link.slice(id.length + 1), fields);
    }
    for (const issue of ofIt.nodes) {
      issues.set(issue.id, issue);
      const key = `${issue.id}:${treaty.id}`;
      add('IssueEntryLink', key, { issue: issue.id });
      const own = issue.proposals.nodes.filter((each) => each.entry?.id === entry);
      own.forEach((each, at) => {
        const fields = { issue: issue.id, text: words(each.text), addressee: named(each.addressee) };
        add('Proposal', `${key}:${at + 1}`, fields);
      });
    }
  }
  for (const { id: issue, title, description } of issues.values())
    add('ProblemIssue', issue, { title: words(title), description: words(description) });
  const inOrder = records.sort(([a, k], [b, l]) => (a === b ? (k < l ? -1 : 1) : a < b ? -1 : 1));
  const document = {
    format: 'annual-information/1',
    records: inOrder.map(([type, key, fields]) => ({ type, key, fields })),
  };
  return createHash('sha256').update(JSON.stringify(document, sorted)).digest('hex');
}

/** RFC 8785, for texts, booleans and null. */
function sorted(_name: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
