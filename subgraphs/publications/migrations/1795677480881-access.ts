import { migration } from '../../_kit/database/migration.ts';

/** Made by `scripts/new-migration.ts`; never edited once released. */
export const Access1795677480881 = migration('Access1795677480881', {
  sqlite: [
    'DROP INDEX "document_current"',
    'DROP INDEX "document_by_title"',
    'CREATE TABLE "temporary_document" ("id" varchar(160) NOT NULL, "recorded_from" integer NOT NULL, "recorded_to" integer NOT NULL, "version" integer NOT NULL, "sources" text NOT NULL, "media_type" varchar(100) NOT NULL, "language" varchar(35), "size" integer NOT NULL, "title_kk" text, "title_ru" text, "title_en" text, "title_folded" text NOT NULL, "title_sort" varchar(160) NOT NULL, "filename" text, "is_public" boolean, "is_confidential" boolean, "disclosed_to" text, PRIMARY KEY ("id", "recorded_from"))',
    'INSERT INTO "temporary_document"("id", "recorded_from", "recorded_to", "version", "sources", "media_type", "language", "size", "title_kk", "title_ru", "title_en", "title_folded", "title_sort", "filename") SELECT "id", "recorded_from", "recorded_to", "version", "sources", "media_type", "language", "size", "title_kk", "title_ru", "title_en", "title_folded", "title_sort", "filename" FROM "document"',
    'DROP TABLE "document"',
    'ALTER TABLE "temporary_document" RENAME TO "document"',
    'CREATE UNIQUE INDEX "document_current" ON "document" ("id", "recorded_to") ',
    'CREATE INDEX "document_by_title" ON "document" ("recorded_to", "title_sort", "id") ',
    'CREATE INDEX "document_by_confidentiality" ON "document" ("is_confidential", "recorded_to", "id") ',
  ],
  mysql: [
    'ALTER TABLE `document` ADD `is_public` tinyint NULL',
    'ALTER TABLE `document` ADD `is_confidential` tinyint NULL',
    'ALTER TABLE `document` ADD `disclosed_to` text NULL',
    'CREATE INDEX `document_by_confidentiality` ON `document` (`is_confidential`, `recorded_to`, `id`)',
  ],
});
