import type { Row, Tables } from '../support/tables.ts';
import { titleOf } from './names.ts';
import { listOf, textOf } from './shapes.ts';

/** The answer to `schema/operations/provisions-of-treaty.graphql`, by hand. */
export function provisionsOfTreaty(treaty: string, tables: Tables) {
  const provisions = tables.read(
    'treaties',
    `SELECT p.*, SUM(m.act_id IS NOT NULL AND m.extent <> 'NONE') > 0 AS has_act, CASE
       WHEN SUM(m.extent = 'CONFLICTS') > 0 THEN 'CONFLICTS' WHEN SUM(m.extent = 'FULL') > 0 THEN 'FULL'
       WHEN SUM(m.extent = 'PARTIAL') > 0 THEN 'PARTIAL' WHEN SUM(m.extent = 'NONE') > 0 THEN 'NONE'
       ELSE 'NOT_ASSESSED' END AS implementation
     FROM provision p LEFT JOIN implementing_measure m ON m.provision_id = p.id AND m.recorded_to = :forever
     WHERE p.recorded_to = :forever AND p.treaty_id = :treaty GROUP BY p.id ORDER BY p.position, p.id`,
    { treaty },
  );
  const nodes = provisions.map((provision) => ({
    id: provision.id,
    article: provision.article,
    paragraph: provision.paragraph,
    summary: textOf(provision, 'summary', 'en'),
    implementation: provision.implementation,
    isWithoutAct: provision.has_act !== 1,
    commitments: { nodes: commitmentsIn(provision, tables).slice(0, 10) },
    measures: { nodes: measuresFor(provision, tables).slice(0, 10) },
  }));
  const gaps = nodes.filter(({ isWithoutAct }) => isWithoutAct).map(({ id }) => ({ id }));
  return {
    treaty: {
      id: treaty,
      title: titleOf(treaty, tables),
      provisions: listOf(nodes, 50),
      withoutAct: listOf(gaps, 50),
    },
  };
}

/** Their ids end in their numbers: `untc-4-4-commitment-10` comes after `untc-4-4-commitment-9`. */
function commitmentsIn({ id, treaty_id: treaty }: Row, tables: Tables) {
  const commitments = tables.read(
    'treaties',
    `SELECT c.* FROM commitment c JOIN commitment_provision l ON l.commitment_id = c.id AND l.recorded_to = :forever
     WHERE c.recorded_to = :forever AND l.provision_id = :id
     ORDER BY CAST(SUBSTR(c.id, LENGTH(:treaty || '-commitment-') + 1) AS INTEGER)`,
    { id: id ?? null, treaty: treaty ?? null },
  );
  return commitments.map((commitment) => ({
    id: commitment.id,
    kind: commitment.kind,
    summary: textOf(commitment, 'summary', 'en'),
  }));
}

function measuresFor({ id }: Row, tables: Tables) {
  const measures = tables.read(
    'treaties',
    `SELECT m.id, m.extent, m.act_part AS actPart, a.id AS act, a.title_kk, a.title_ru, a.title_en
     FROM implementing_measure m LEFT JOIN legal_act a ON a.id = m.act_id AND a.recorded_to = :forever
     WHERE m.recorded_to = :forever AND m.provision_id = :id ORDER BY m.id`,
    { id: id ?? null },
  );
  return measures.map((measure) => ({
    id: measure.id,
    extent: measure.extent,
    actPart: measure.actPart,
    act: measure.act === null ? null : { id: measure.act, title: textOf(measure, 'title', 'en') },
  }));
}
