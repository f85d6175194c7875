import { migration } from '../../_kit/database/migration.ts';

/** Made by `scripts/new-migration.ts`; never edited once released. */
export const Records1795639619057 = migration('Records1795639619057', {
  sqlite: [
    'CREATE TABLE "document" ("id" varchar(160) NOT NULL, "recorded_from" integer NOT NULL, "recorded_to" integer NOT NULL, "version" integer NOT NULL, "sources" text NOT NULL, "media_type" varchar(100) NOT NULL, "language" varchar(35), "size" integer NOT NULL, "title_kk" text, "title_ru" text, "title_en" text, "title_folded" text NOT NULL, "title_sort" varchar(160) NOT NULL, "filename" text, PRIMARY KEY ("id", "recorded_from"))',
    'CREATE INDEX "document_by_title" ON "document" ("recorded_to", "title_sort", "id") ',
    'CREATE UNIQUE INDEX "document_current" ON "document" ("id", "recorded_to") ',
    'CREATE TABLE "document_chunk" ("document_id" varchar(64) NOT NULL, "position" integer NOT NULL, "bytes" blob NOT NULL, PRIMARY KEY ("document_id", "position"))',
    'CREATE TABLE "results_publication" ("id" varchar(160) NOT NULL, "recorded_from" integer NOT NULL, "recorded_to" integer NOT NULL, "version" integer NOT NULL, "sources" text NOT NULL, "cycle_id" varchar(160) NOT NULL, "cycle_check" varchar(10), "summary_id" varchar(160), "summary_check" varchar(10), "document_id" varchar(160), "title_kk" text, "title_ru" text, "title_en" text, "title_folded" text NOT NULL, "url" text NOT NULL, "published_on" varchar(10) NOT NULL, PRIMARY KEY ("id", "recorded_from"))',
    'CREATE INDEX "results_publication_by_summary_check" ON "results_publication" ("recorded_to", "summary_check", "id") ',
    'CREATE INDEX "results_publication_by_cycle_check" ON "results_publication" ("recorded_to", "cycle_check", "id") ',
    'CREATE INDEX "results_publication_by_summary" ON "results_publication" ("summary_id", "recorded_to", "published_on") ',
    'CREATE INDEX "results_publication_by_cycle" ON "results_publication" ("cycle_id", "recorded_to", "published_on") ',
    'CREATE INDEX "results_publication_by_day" ON "results_publication" ("recorded_to", "published_on", "id") ',
    'CREATE UNIQUE INDEX "results_publication_current" ON "results_publication" ("id", "recorded_to") ',
    'CREATE TABLE "published_section" ("id" varchar(160) NOT NULL, "recorded_from" integer NOT NULL, "recorded_to" integer NOT NULL, "version" integer NOT NULL, "sources" text NOT NULL, "publication_id" varchar(160) NOT NULL, "position" integer NOT NULL, "heading_kk" text, "heading_ru" text, "heading_en" text, "section_id" varchar(160), "section_check" varchar(10), "content_hash" varchar(64) NOT NULL, PRIMARY KEY ("id", "recorded_from"))',
    'CREATE INDEX "published_section_by_check" ON "published_section" ("recorded_to", "section_check", "id") ',
    'CREATE INDEX "published_section_by_section" ON "published_section" ("section_id", "recorded_to", "id") ',
    'CREATE INDEX "published_section_by_publication" ON "published_section" ("publication_id", "recorded_to", "position") ',
    'CREATE UNIQUE INDEX "published_section_current" ON "published_section" ("id", "recorded_to") ',
  ],
  mysql: [
    'CREATE TABLE `document` (`id` varchar(160) NOT NULL, `recorded_from` int NOT NULL, `recorded_to` int NOT NULL, `version` int NOT NULL, `sources` text NOT NULL, `media_type` varchar(100) NOT NULL, `language` varchar(35) NULL, `size` int NOT NULL, `title_kk` text NULL, `title_ru` text NULL, `title_en` text NULL, `title_folded` text NOT NULL, `title_sort` varchar(160) NOT NULL, `filename` text NULL, INDEX `document_by_title` (`recorded_to`, `title_sort`, `id`), UNIQUE INDEX `document_current` (`id`, `recorded_to`), PRIMARY KEY (`id`, `recorded_from`)) ENGINE=InnoDB',
    'CREATE TABLE `document_chunk` (`document_id` varchar(64) NOT NULL, `position` int NOT NULL, `bytes` blob NOT NULL, PRIMARY KEY (`document_id`, `position`)) ENGINE=InnoDB',
    'CREATE TABLE `results_publication` (`id` varchar(160) NOT NULL, `recorded_from` int NOT NULL, `recorded_to` int NOT NULL, `version` int NOT NULL, `sources` text NOT NULL, `cycle_id` varchar(160) NOT NULL, `cycle_check` varchar(10) NULL, `summary_id` varchar(160) NULL, `summary_check` varchar(10) NULL, `document_id` varchar(160) NULL, `title_kk` text NULL, `title_ru` text NULL, `title_en` text NULL, `title_folded` text NOT NULL, `url` text NOT NULL, `published_on` varchar(10) NOT NULL, INDEX `results_publication_by_summary_check` (`recorded_to`, `summary_check`, `id`), INDEX `results_publication_by_cycle_check` (`recorded_to`, `cycle_check`, `id`), INDEX `results_publication_by_summary` (`summary_id`, `recorded_to`, `published_on`), INDEX `results_publication_by_cycle` (`cycle_id`, `recorded_to`, `published_on`), INDEX `results_publication_by_day` (`recorded_to`, `published_on`, `id`), UNIQUE INDEX `results_publication_current` (`id`, `recorded_to`), PRIMARY KEY (`id`, `recorded_from`)) ENGINE=InnoDB',
    'CREATE TABLE `published_section` (`id` varchar(160) NOT NULL, `recorded_from` int NOT NULL, `recorded_to` int NOT NULL, `version` int NOT NULL, `sources` text NOT NULL, `publication_id` varchar(160) NOT NULL, `position` int NOT NULL, `heading_kk` text NULL, `heading_ru` text NULL, `heading_en` text NULL, `section_id` varchar(160) NULL, `section_check` varchar(10) NULL, `content_hash` varchar(64) NOT NULL, INDEX `published_section_by_check` (`recorded_to`, `section_check`, `id`), INDEX `published_section_by_section` (`section_id`, `recorded_to`, `id`), INDEX `published_section_by_publication` (`publication_id`, `recorded_to`, `position`), UNIQUE INDEX `published_section_current` (`id`, `recorded_to`), PRIMARY KEY (`id`, `recorded_from`)) ENGINE=InnoDB',
  ],
});
