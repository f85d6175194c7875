import { migration } from '../../_kit/database/migration.ts';

/** Made by `scripts/new-migration.ts`; never edited once released. */
export const MonitoringNotes1795778071702 = migration('MonitoringNotes1795778071702', {
  sqlite: [
    'CREATE TABLE "monitoring_note" ("id" varchar(160) NOT NULL, "recorded_from" integer NOT NULL, "recorded_to" integer NOT NULL, "version" integer NOT NULL, "sources" text NOT NULL, "body_id" varchar(160) NOT NULL, "body_check" varchar(10), "treaty_id" varchar(160) NOT NULL, "treaty_check" varchar(10), "subdivision_id" varchar(160), "subdivision_check" varchar(10), "noted_on" varchar(10) NOT NULL, "year" integer NOT NULL, "text_kk" text, "text_ru" text, "text_en" text, "text_folded" text NOT NULL, PRIMARY KEY ("id", "recorded_from"))',
    'CREATE INDEX "monitoring_note_by_subdivision_check" ON "monitoring_note" ("recorded_to", "subdivision_check", "id") ',
    'CREATE INDEX "monitoring_note_by_treaty_check" ON "monitoring_note" ("recorded_to", "treaty_check", "id") ',
    'CREATE INDEX "monitoring_note_by_body_check" ON "monitoring_note" ("recorded_to", "body_check", "id") ',
    'CREATE INDEX "monitoring_note_by_day" ON "monitoring_note" ("recorded_to", "noted_on", "id") ',
    'CREATE INDEX "monitoring_note_by_treaty" ON "monitoring_note" ("treaty_id", "recorded_to", "noted_on", "id") ',
    'CREATE INDEX "monitoring_note_by_body" ON "monitoring_note" ("body_id", "recorded_to", "noted_on", "id") ',
    'CREATE UNIQUE INDEX "monitoring_note_current" ON "monitoring_note" ("id", "recorded_to") ',
  ],
  mysql: [
    'CREATE TABLE `monitoring_note` (`id` varchar(160) NOT NULL, `recorded_from` int NOT NULL, `recorded_to` int NOT NULL, `version` int NOT NULL, `sources` text NOT NULL, `body_id` varchar(160) NOT NULL, `body_check` varchar(10) NULL, `treaty_id` varchar(160) NOT NULL, `treaty_check` varchar(10) NULL, `subdivision_id` varchar(160) NULL, `subdivision_check` varchar(10) NULL, `noted_on` varchar(10) NOT NULL, `year` int NOT NULL, `text_kk` text NULL, `text_ru` text NULL, `text_en` text NULL, `text_folded` text NOT NULL, INDEX `monitoring_note_by_subdivision_check` (`recorded_to`, `subdivision_check`, `id`), INDEX `monitoring_note_by_treaty_check` (`recorded_to`, `treaty_check`, `id`), INDEX `monitoring_note_by_body_check` (`recorded_to`, `body_check`, `id`), INDEX `monitoring_note_by_day` (`recorded_to`, `noted_on`, `id`), INDEX `monitoring_note_by_treaty` (`treaty_id`, `recorded_to`, `noted_on`, `id`), INDEX `monitoring_note_by_body` (`body_id`, `recorded_to`, `noted_on`, `id`), UNIQUE INDEX `monitoring_note_current` (`id`, `recorded_to`), PRIMARY KEY (`id`, `recorded_from`)) ENGINE=InnoDB',
  ],
});
