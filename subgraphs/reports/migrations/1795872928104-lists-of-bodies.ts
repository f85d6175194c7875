import { migration } from '../../_kit/database/migration.ts';

/** Made by `scripts/new-migration.ts`; never edited once released. */
export const ListsOfBodies1795872928104 = migration('ListsOfBodies1795872928104', {
  sqlite: [
    'CREATE INDEX "annual_information_by_body" ON "annual_information" ("body_id", "recorded_to", "version_number", "id") ',
    'CREATE INDEX "duty_item_by_body" ON "duty_item" ("body_id", "recorded_to", "year", "id") ',
  ],
  mysql: [
    'CREATE INDEX `annual_information_by_body` ON `annual_information` (`body_id`, `recorded_to`, `version_number`, `id`)',
    'CREATE INDEX `duty_item_by_body` ON `duty_item` (`body_id`, `recorded_to`, `year`, `id`)',
  ],
});
