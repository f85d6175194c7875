import { migration } from '../../_kit/database/migration.ts';

/** Made by `scripts/new-migration.ts`; never edited once released. */
export const Deadlines1795728841694 = migration('Deadlines1795728841694', {
  sqlite: ['CREATE INDEX "requirement_by_use" ON "requirement" ("regime_id", "recorded_to", "kind", "id") '],
  mysql: ['CREATE INDEX `requirement_by_use` ON `requirement` (`regime_id`, `recorded_to`, `kind`, `id`)'],
});
