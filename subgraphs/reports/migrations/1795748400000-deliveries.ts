import { migration } from '../../_kit/database/migration.ts';

const deliveries =
  'SELECT id, duty_id, version_number, begins_on, is_nil, state, submitted_at, paper_received_on, delivered_on, decided_on, recorded_from, recorded_to FROM annual_information WHERE delivered_on IS NOT NULL';
const mentions = (table: string) => `SELECT information_id, treaty_id, recorded_from, recorded_to FROM ${table}`;

/**
 * Facts of duties that are no secret where what was delivered is: that, when and as what it was delivered, and on which
 * treaties; and what duties there are, to whoever reads a summary made of all of them. Views have names of their own,
 * which no row rule shadows.
 */
const views = {
  delivery: deliveries,
  in_force_mention: mentions('in_force_entry'),
  not_in_force_mention: mentions('not_in_force_entry'),
  owed_duty:
    'SELECT id, cycle_id, body_id, is_required, not_required_since, arises_on, recorded_from, recorded_to FROM reporting_duty',
  owed_item: 'SELECT duty_id, treaty_id, year, from_day, recorded_from, recorded_to FROM duty_item',
};

export const Deliveries1795748400000 = migration('Deliveries1795748400000', {
  sqlite: Object.entries(views).map(([name, select]) => `CREATE VIEW "${name}" AS ${select}`),
  mysql: Object.entries(views).map(
    ([name, select]) => `CREATE OR REPLACE SQL SECURITY INVOKER VIEW \`${name}\` AS ${select}`,
  ),
});
