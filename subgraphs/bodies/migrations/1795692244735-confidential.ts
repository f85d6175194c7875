import { migration } from '../../_kit/database/migration.ts';

/** Made by `scripts/new-migration.ts`; never edited once released. */
export const Confidential1795692244735 = migration('Confidential1795692244735', {
  sqlite: [
    'DROP INDEX "conclusion_proposal_current"',
    'DROP INDEX "conclusion_proposal_by_body"',
    'DROP INDEX "conclusion_proposal_by_treaty"',
    'DROP INDEX "conclusion_proposal_by_date"',
    'DROP INDEX "conclusion_proposal_by_check"',
    'CREATE TABLE "temporary_conclusion_proposal" ("id" varchar(160) NOT NULL, "recorded_from" integer NOT NULL, "recorded_to" integer NOT NULL, "version" integer NOT NULL, "sources" text NOT NULL, "treaty_id" varchar(160) NOT NULL, "treaty_check" varchar(10), "body_id" varchar(160) NOT NULL, "proposed_on" varchar(21), "proposed_on_earliest" varchar(10), "proposed_on_latest" varchar(10), "proposed_on_sort" varchar(10) NOT NULL, "number" varchar(100), "number_folded" text, "title_kk" text, "title_ru" text, "title_en" text, "title_folded" text NOT NULL, "is_confidential" boolean, "disclosed_to" text, PRIMARY KEY ("id", "recorded_from"))',
    'INSERT INTO "temporary_conclusion_proposal"("id", "recorded_from", "recorded_to", "version", "sources", "treaty_id", "treaty_check", "body_id", "proposed_on", "proposed_on_earliest", "proposed_on_latest", "proposed_on_sort", "number", "number_folded", "title_kk", "title_ru", "title_en", "title_folded") SELECT "id", "recorded_from", "recorded_to", "version", "sources", "treaty_id", "treaty_check", "body_id", "proposed_on", "proposed_on_earliest", "proposed_on_latest", "proposed_on_sort", "number", "number_folded", "title_kk", "title_ru", "title_en", "title_folded" FROM "conclusion_proposal"',
    'DROP TABLE "conclusion_proposal"',
    'ALTER TABLE "temporary_conclusion_proposal" RENAME TO "conclusion_proposal"',
    'CREATE UNIQUE INDEX "conclusion_proposal_current" ON "conclusion_proposal" ("id", "recorded_to") ',
    'CREATE INDEX "conclusion_proposal_by_body" ON "conclusion_proposal" ("body_id", "recorded_to", "proposed_on_sort") ',
    'CREATE INDEX "conclusion_proposal_by_treaty" ON "conclusion_proposal" ("treaty_id", "recorded_to", "proposed_on_sort") ',
    'CREATE INDEX "conclusion_proposal_by_date" ON "conclusion_proposal" ("recorded_to", "proposed_on_sort", "id") ',
    'CREATE INDEX "conclusion_proposal_by_check" ON "conclusion_proposal" ("recorded_to", "treaty_check", "id") ',
    'CREATE INDEX "conclusion_proposal_by_confidentiality" ON "conclusion_proposal" ("is_confidential", "recorded_to", "id") ',
  ],
  mysql: [
    'ALTER TABLE `conclusion_proposal` ADD `is_confidential` tinyint NULL',
    'ALTER TABLE `conclusion_proposal` ADD `disclosed_to` text NULL',
    'CREATE INDEX `conclusion_proposal_by_confidentiality` ON `conclusion_proposal` (`is_confidential`, `recorded_to`, `id`)',
  ],
});
