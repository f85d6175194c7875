import type { Row, Tables } from '../support/tables.ts';
import { titleOf } from './names.ts';
import { listOf, pagedOf, textOf } from './shapes.ts';
import { forceOn } from './the-rules.ts';

/** The answer to `schema/operations/provisions-of-treaty.graphql`, by hand. */
export function provisionsOfTreaty(treaty: string, asOf: string, tables: Tables) {
  const provisions = tables.read(
    'treaties',
    `SELECT * FROM provision WHERE recorded_to = :forever AND treaty_id = :treaty ORDER BY position, id`,
    { treaty },
  );
  const nodes = provisions.map((provision) => {
    const measures = measuresFor(provision, asOf, tables);
    const actInForce = actInForceOf(measures);
    return {
      id: provision.id,
      article: provision.article,
      paragraph: provision.paragraph,
      summary: textOf(provision, 'summary', 'en'),
      implementation: implementationOf(measures),
      actInForce,
      isWithoutAct: actInForce === 'NO',
      commitments: listOf(commitmentsIn(provision, tables), 10),
      measures: listOf(measures, 10),
    };
  });
  const those = (value: string) =>
    pagedOf(
      nodes.filter(({ actInForce }) => actInForce === value).map(({ id }) => ({ id })),
      50,
    );
  return {
    treaty: {
      id: treaty,
      title: titleOf(treaty, tables),
      provisions: pagedOf(nodes, 50),
      withoutAct: those('NO'),
      notSettled: those('UNKNOWN'),
    },
  };
}

type Measure = ReturnType<typeof measuresFor>[number];

/** What an act that is surely not in force does is nothing. */
function implementationOf(measures: readonly Measure[]): string {
  const extents = measures.filter(({ act }) => act?.inForce.value !== 'NO').map(({ extent }) => extent);
  return ['CONFLICTS', 'FULL', 'PARTIAL', 'NONE'].find((each) => extents.includes(each)) ?? 'NOT_ASSESSED';
}

export function actInForceOf(measures: readonly Measure[]): string {
  const forces = measures.filter(({ extent }) => extent !== 'NONE').map(({ act }) => act?.inForce.value);
  return ['YES', 'UNKNOWN'].find((each) => forces.includes(each)) ?? 'NO';
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

export function measuresFor({ id }: Row, asOf: string, tables: Tables) {
  const measures = tables.read(
    'treaties',
    `SELECT m.id, m.extent, m.act_part AS actPart, a.id AS act, a.title_kk, a.title_ru, a.title_en
     FROM implementing_measure m LEFT JOIN legal_act a ON a.id = m.act_id AND a.recorded_to = :forever
     WHERE m.recorded_to = :forever AND m.provision_id = :id ORDER BY m.id`,
    { id: id ?? null },
  );
  return measures.map((measure) => ({
    id: measure.id,
    extent: String(measure.extent),
    actPart: measure.actPart,
    act: measure.act === null ? null : actOn(measure, asOf, tables),
  }));
}

function actOn(measure: Row, asOf: string, tables: Tables) {
  const { value, reason } = forceOn({ id: measure.act ?? null }, asOf, tables);
  return { id: measure.act, title: textOf(measure, 'title', 'en'), inForce: { value, reason } };
}
