import { migration } from '../../_kit/database/migration.ts';

/** Made by `scripts/new-migration.ts`; never edited once released. */
export const Access1795676646132 = migration('Access1795676646132', {
  sqlite: [
    'DROP INDEX "treaty_by_parent"',
    'DROP INDEX "treaty_by_conclusion"',
    'DROP INDEX "treaty_by_title"',
    'DROP INDEX "treaty_current"',
    'CREATE TABLE "temporary_treaty" ("id" varchar(160) NOT NULL, "recorded_from" integer NOT NULL, "recorded_to" integer NOT NULL, "version" integer NOT NULL, "sources" text NOT NULL, "title_kk" text, "title_ru" text, "title_en" text, "title_folded" text NOT NULL, "title_sort" varchar(160) NOT NULL, "laterality" varchar(20) NOT NULL, "subject_kk" text, "subject_ru" text, "subject_en" text, "subject_folded" text NOT NULL, "concluded" varchar(21), "concluded_earliest" varchar(10), "concluded_latest" varchar(10), "concluded_sort" varchar(10) NOT NULL, "place" text, "depositary" text, "url" text, "stated_not_in_force_on" varchar(10), "form" varchar(30), "authentic_languages" text, "expires" varchar(21), "expires_earliest" varchar(10), "expires_latest" varchar(10), "renewal_kk" text, "renewal_ru" text, "renewal_en" text, "parent_id" varchar(160), "is_confidential" boolean, "disclosed_to" text, PRIMARY KEY ("id", "recorded_from"))',
    'INSERT INTO "temporary_treaty"("id", "recorded_from", "recorded_to", "version", "sources", "title_kk", "title_ru", "title_en", "title_folded", "title_sort", "laterality", "subject_kk", "subject_ru", "subject_en", "subject_folded", "concluded", "concluded_earliest", "concluded_latest", "concluded_sort", "place", "depositary", "url", "stated_not_in_force_on", "form", "authentic_languages", "expires", "expires_earliest", "expires_latest", "renewal_kk", "renewal_ru", "renewal_en", "parent_id") SELECT "id", "recorded_from", "recorded_to", "version", "sources", "title_kk", "title_ru", "title_en", "title_folded", "title_sort", "laterality", "subject_kk", "subject_ru", "subject_en", "subject_folded", "concluded", "concluded_earliest", "concluded_latest", "concluded_sort", "place", "depositary", "url", "stated_not_in_force_on", "form", "authentic_languages", "expires", "expires_earliest", "expires_latest", "renewal_kk", "renewal_ru", "renewal_en", "parent_id" FROM "treaty"',
    'DROP TABLE "treaty"',
    'ALTER TABLE "temporary_treaty" RENAME TO "treaty"',
    'CREATE INDEX "treaty_by_parent" ON "treaty" ("parent_id", "recorded_to", "title_sort") ',
    'CREATE INDEX "treaty_by_conclusion" ON "treaty" ("recorded_to", "concluded_sort", "id") ',
    'CREATE INDEX "treaty_by_title" ON "treaty" ("recorded_to", "title_sort", "id") ',
    'CREATE UNIQUE INDEX "treaty_current" ON "treaty" ("id", "recorded_to") ',
    'CREATE INDEX "treaty_by_confidentiality" ON "treaty" ("is_confidential", "recorded_to", "id") ',
  ],
  mysql: [
    'ALTER TABLE `treaty` ADD `is_confidential` tinyint NULL',
    'ALTER TABLE `treaty` ADD `disclosed_to` text NULL',
    'CREATE INDEX `treaty_by_confidentiality` ON `treaty` (`is_confidential`, `recorded_to`, `id`)',
  ],
});
