import { migration } from '../../_kit/database/migration.ts';

/** Made by `scripts/new-migration.ts`; never edited once released. */
export const Access1795676660577 = migration('Access1795676660577', {
  sqlite: [
    'CREATE INDEX "recommendation_by_confidentiality" ON "recommendation" ("is_confidential", "recorded_to", "id") ',
  ],
  mysql: [
    'CREATE INDEX `recommendation_by_confidentiality` ON `recommendation` (`is_confidential`, `recorded_to`, `id`)',
  ],
});
