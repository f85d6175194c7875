import Database from 'libsql';
import { locate } from '../../subgraphs/_kit/database/location.ts';
import { asHub, type AskGateway } from '../default-data/gateway.ts';
import { sharedGateway } from '../default-data/shared.ts';

let ask: AskGateway;
let url: string;

beforeAll(async () => {
  const shared = await sharedGateway();
  ask = asHub(shared.ask);
  ({ url } = shared);
}, 60_000);

const current = (...aliases: string[]) => aliases.map((alias) => `${alias}.recorded_to = 2147483647`).join(' AND ');

function rowsOf(subgraph: string, sql: string): unknown[][] {
  const location = locate(url, subgraph);
  if (location.dialect !== 'sqlite') throw new Error('The default data are in SQLite here.');
  const database = new Database(location.file, { readonly: true });
  const bodies = locate(url, 'bodies');
  if (bodies.dialect === 'sqlite') database.exec(`ATTACH '${bodies.file}' AS bodies`);
  const rows = database.prepare(sql).raw().all() as unknown[][];
  database.close();
  return rows;
}

async function groups(list: string, by: string): Promise<unknown[][]> {
  const data = await ask(`{ ${list} { groups(by: [${by}]) { nodes { count keys { value } } } } }`);
  const { nodes } = Object.values(data as Record<string, { groups: { nodes: Group[] } }>)[0]?.groups ?? { nodes: [] };
  return nodes.map(({ keys, count }) => [...keys.map(({ value }) => value), count]);
}

interface Group {
  readonly count: number;
  readonly keys: readonly { readonly value: string | null }[];
}

const questions: readonly [name: string, list: string, by: string, subgraph: string, sql: string][] = [
  [
    'recommendations to Kazakhstan by treaty and response',
    'recommendations',
    'TREATY, RESPONSE',
    'reports',
    `SELECT l.treaty_id, r.response, COUNT(DISTINCT r.id) FROM recommendation r
      LEFT JOIN recommendation_treaty_link l ON l.recommendation_id = r.id AND ${current('l')}
      WHERE r.addressee_id = 'kz' AND ${current('r')} GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
  [
    'what is due by treaty, body and year',
    'dutyItems(filter: { year: { gte: 2020 } })',
    'BODY, TREATY, YEAR',
    'reports',
    `SELECT body_id, treaty_id, CAST(year AS TEXT), COUNT(*) FROM duty_item t
      WHERE year >= 2020 AND ${current('t')} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  ],
  [
    'publications by treaty and tone',
    'mediaPublications',
    'TREATY, TONE',
    'publications',
    `SELECT l.treaty_id, l.tone, COUNT(DISTINCT p.id) FROM media_publication p
      LEFT JOIN media_treaty_link l ON l.publication_id = p.id AND ${current('l')}
      WHERE ${current('p')} GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
  [
    'recommendations to Kazakhstan by issuer and year',
    'recommendations',
    'ISSUER, YEAR',
    'reports',
    `SELECT p.treaty_body_id, CASE WHEN substr(r.made_on_earliest, 1, 4) = substr(r.made_on_latest, 1, 4)
        THEN substr(r.made_on_earliest, 1, 4) END, COUNT(*) FROM recommendation r
      LEFT JOIN source_document d ON d.id = r.document_id AND d.kind = 'CONCLUDING_OBSERVATIONS' AND ${current('d')}
      LEFT JOIN periodic_report p ON p.id = d.periodic_report_id AND ${current('p')}
      WHERE r.addressee_id = 'kz' AND ${current('r')} GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
  [
    'recommendations to Kazakhstan by goal',
    'recommendations',
    'SDG_GOAL',
    'reports',
    `SELECT s.goal_id, COUNT(DISTINCT r.id) FROM recommendation r
      LEFT JOIN recommendation_target_link l ON l.recommendation_id = r.id AND ${current('l')}
      LEFT JOIN sdg_target s ON s.id = l.target_id AND ${current('s')}
      WHERE r.addressee_id = 'kz' AND ${current('r')} GROUP BY 1 ORDER BY 1`,
  ],
  [
    'issues by whether they are open, and by body',
    'problemIssues',
    'IS_OPEN, RAISED_BY',
    'reports',
    `SELECT CASE WHEN resolved_on IS NULL OR resolved_on > '2026-11-22' THEN 'true' ELSE 'false' END, raised_by_id, COUNT(*)
      FROM problem_issue t WHERE ${current('t')} GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
  [
    'duties by treaty and year',
    'reportingDuties',
    'TREATY, YEAR',
    'reports',
    `SELECT i.treaty_id, CAST(t.year AS TEXT), COUNT(DISTINCT t.id) FROM reporting_duty t
      LEFT JOIN duty_item i ON i.duty_id = t.id AND ${current('i')}
      WHERE ${current('t')} GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
  [
    'publications by who watched their treaties then, and tone',
    'mediaPublications',
    'WATCHING_BODY_THEN, TONE',
    'publications',
    `SELECT a.body_id, l.tone, COUNT(DISTINCT t.id) FROM media_publication t
      LEFT JOIN media_treaty_link l ON l.publication_id = t.id AND ${current('l')}
      LEFT JOIN bodies.assignment a ON a.treaty_id = l.treaty_id AND ${current('a')}
        AND a.valid_from <= t.published_on AND (a.valid_until IS NULL OR a.valid_until > t.published_on)
      WHERE ${current('t')} GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
  [
    'publications by year and language',
    'mediaPublications',
    'YEAR, LANGUAGE',
    'publications',
    `SELECT substr(published_on, 1, 4), language_folded, COUNT(*) FROM media_publication t
      WHERE ${current('t')} GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
  [
    'treaties by year',
    'treaties',
    'YEAR',
    'treaties',
    `SELECT CASE WHEN substr(concluded_earliest, 1, 4) = substr(concluded_latest, 1, 4) THEN substr(concluded_earliest, 1, 4) END, COUNT(*)
      FROM treaty t WHERE ${current('t')} GROUP BY 1 ORDER BY 1`,
  ],
  [
    'treaties by who watches them, and laterality',
    'treaties',
    'WATCHING_BODY, LATERALITY',
    'treaties',
    `SELECT a.body_id, t.laterality, COUNT(DISTINCT t.id) FROM treaty t
      LEFT JOIN bodies.assignment a ON a.treaty_id = t.id AND ${current('a')}
        AND a.valid_from <= '2026-11-22' AND (a.valid_until IS NULL OR a.valid_until > '2026-11-22')
      WHERE ${current('t')} GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
  [
    'provisions by competent body',
    'provisions',
    'COMPETENT_BODY',
    'treaties',
    `SELECT b.body_id, COUNT(DISTINCT t.id) FROM provision t
      LEFT JOIN (commitment_provision l JOIN commitment_body b ON b.commitment_id = l.commitment_id AND ${current('b', 'l')})
        ON l.provision_id = t.id WHERE ${current('t')} GROUP BY 1 ORDER BY 1`,
  ],
  [
    'proposals by who raised the issue, and treaty',
    'proposals',
    'RAISED_BY, TREATY',
    'reports',
    `SELECT i.raised_by_id, l.treaty_id, COUNT(DISTINCT t.id) FROM proposal t
      JOIN problem_issue i ON i.id = t.issue_id AND ${current('i')}
      LEFT JOIN issue_treaty_link l ON l.issue_id = t.issue_id AND ${current('l')}
      WHERE ${current('t')} GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
  [
    'informations of 2021 by what they lack',
    'annualInformations(filter: { year: { eq: 2021 } })',
    'LACKS',
    'reports',
    `SELECT f.name, COUNT(DISTINCT t.id) FROM annual_information t LEFT JOIN (SELECT 'KAZAKH' AS name UNION SELECT 'RUSSIAN'
        UNION SELECT 'SIGNATURE' UNION SELECT 'ELECTRONIC' UNION SELECT 'PAPER') f ON CASE f.name
        WHEN 'KAZAKH' THEN t.kk_state <> 'PRESENT' WHEN 'RUSSIAN' THEN t.ru_state <> 'PRESENT'
        WHEN 'SIGNATURE' THEN t.signed_on IS NULL WHEN 'ELECTRONIC' THEN t.submitted_at IS NULL
        ELSE t.paper_received_on IS NULL END
      WHERE t.year = 2021 AND ${current('t')} GROUP BY 1 ORDER BY 1`,
  ],
  [
    'legal acts by kind and year',
    'legalActs',
    'KIND, YEAR',
    'treaties',
    `SELECT kind, CASE WHEN SUBSTR(adopted_earliest, 1, 4) = SUBSTR(adopted_latest, 1, 4) THEN SUBSTR(adopted_earliest, 1, 4) END, COUNT(*)
      FROM legal_act t WHERE ${current('t')} GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
  [
    'periodic reports by treaty body and year of their defence',
    'periodicReports',
    'TREATY_BODY, DEFENDED_YEAR',
    'reports',
    `SELECT treaty_body_id, SUBSTR(defended_on, 1, 4), COUNT(*) FROM periodic_report t WHERE ${current('t')} GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
  [
    'publications by outlet',
    'mediaPublications',
    'OUTLET',
    'publications',
    `SELECT outlet_folded, COUNT(*) FROM media_publication t WHERE ${current('t')} GROUP BY 1 ORDER BY 1`,
  ],
  [
    'treaties by subject',
    'treaties',
    'SUBJECT',
    'treaties',
    `SELECT COALESCE(subject_en, subject_ru, subject_kk), COUNT(*) FROM treaty t WHERE ${current('t')} GROUP BY 1 ORDER BY 1`,
  ],
  [
    'treaties by form and laterality',
    'treaties',
    'FORM, LATERALITY',
    'treaties',
    `SELECT form, laterality, COUNT(*) FROM treaty t WHERE ${current('t')} GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
];

describe('Groups of the default data are what hand-written SQL counts', () => {
  it.each(questions)('%s', async (_name, list, by, subgraph, sql) => {
    const found = await groups(list, by);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(rowsOf(subgraph, sql));
  });
});
