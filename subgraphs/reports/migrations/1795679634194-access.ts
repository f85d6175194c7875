import { migration } from '../../_kit/database/migration.ts';

/** Made by `scripts/new-migration.ts`; never edited once released. */
export const Access1795679634194 = migration('Access1795679634194', {
  sqlite: [
    'CREATE INDEX "annual_information_by_state" ON "annual_information" ("state", "recorded_to", "id") ',
    'CREATE INDEX "recommendation_by_confidentiality" ON "recommendation" ("is_confidential", "recorded_to", "id") ',
  ],
  mysql: [
    'CREATE INDEX `annual_information_by_state` ON `annual_information` (`state`, `recorded_to`, `id`)',
    'CREATE INDEX `recommendation_by_confidentiality` ON `recommendation` (`is_confidential`, `recorded_to`, `id`)',
  ],
});
