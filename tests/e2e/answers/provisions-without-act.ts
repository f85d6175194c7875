import type { Row, Tables } from '../support/tables.ts';
import { shown, titled } from './names.ts';
import { actInForceOf, measuresFor } from './provisions-of-treaty.ts';
import { listOf, pagedOf, textOf } from './shapes.ts';

/** The answer to `schema/operations/provisions-without-act.graphql`, by hand. */
export function provisionsWithoutAct(body: string, asOf: string, tables: Tables) {
  const provisions = tables.read('treaties', `SELECT * FROM provision WHERE recorded_to = :forever ORDER BY id`);
  const found = provisions.flatMap((provision) => {
    const commitments = competenceIn(provision, body, tables);
    if (commitments.length === 0) return [];
    const measures = measuresFor(provision, asOf, tables);
    return [{ provision, commitments, measures, actInForce: actInForceOf(measures) }];
  });
  const nodes = found
    .filter(({ actInForce }) => actInForce === 'NO')
    .map(({ provision, commitments, measures }) => ({
      id: provision.id,
      article: provision.article,
      paragraph: provision.paragraph,
      heading: textOf(provision, 'heading', 'en'),
      treaty: titled(provision.treaty_id, tables),
      commitments: listOf(commitments, 10),
      measures: listOf(measures, 10),
    }));
  const notSettled = found.filter(({ actInForce }) => actInForce === 'UNKNOWN');
  return {
    body: shown(body, asOf, tables),
    withoutAct: pagedOf(nodes, 50),
    notSettled: pagedOf(
      notSettled.map(({ provision }) => ({ id: provision.id })),
      50,
    ),
  };
}

function competenceIn({ id }: Row, body: string, tables: Tables) {
  const commitments = tables.read(
    'treaties',
    `SELECT c.* FROM commitment c JOIN commitment_provision p ON p.commitment_id = c.id AND p.recorded_to = :forever
     JOIN commitment_body b ON b.commitment_id = c.id AND b.recorded_to = :forever
     WHERE c.recorded_to = :forever AND p.provision_id = :id AND b.body_id = :body ORDER BY c.id`,
    { id: id ?? null, body },
  );
  return commitments.map((each) => ({ id: each.id, kind: each.kind, summary: textOf(each, 'summary', 'en') }));
}
