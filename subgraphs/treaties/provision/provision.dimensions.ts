import sql, { raw } from 'sql-template-tag';
import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { LegalForceValue } from '../legal-force/legal-force.type.ts';
import { toBody } from '../stubs/dimensions.ts';
import { toTreaty } from '../treaty/to-treaty.ts';
import { actInForceSql, implementationSql } from './implementation.sql.ts';
import { ProvisionImplementation } from './provision-implementation.kind.ts';

export const provisionDimensions = dimensions('Provision', {
  TREATY: { description: 'The treaty.', condition: 'treaty', value: byColumn('treaty_id'), ...toTreaty },
  COMPETENT_BODY: {
    description:
      'The bodies within whose competence a commitment lies that rests on it, of which there may be several; none where none is recorded.',
    condition: 'commitments',
    conditionOf: (value) =>
      'eq' in value ? { some: { competentBody: value } } : { none: { competentBody: { isNull: false } } },
    value: (_clocks, link) => raw(`${link}.body_id`),
    links: (clocks, link) =>
      sql`(SELECT p.provision_id, b.body_id FROM commitment_provision p
        JOIN commitment_body b ON b.commitment_id = p.commitment_id AND ${recordedAt('b', clocks)}
        WHERE ${recordedAt('p', clocks)}) ${raw(link)} ON ${raw(link)}.provision_id = t.id`,
    ...toBody('competentBody'),
  },
  IMPLEMENTATION: {
    description: 'How far legal acts carry it out on the day of `@at(asOf:)`.',
    condition: 'implementation',
    value: implementationSql,
    labels: ProvisionImplementation,
  },
  ACT_IN_FORCE: {
    description: 'Whether an act that carries it out is in force on the day of `@at(asOf:)`.',
    condition: 'actInForce',
    value: actInForceSql,
    labels: LegalForceValue,
  },
});
