import { migration } from '../../_kit/database/migration.ts';

/** Made by `scripts/new-migration.ts`; never edited once released. */
export const Edms1795776944238 = migration('Edms1795776944238', {
  sqlite: [
    'CREATE TABLE "edms_document" ("id" varchar(160) NOT NULL, "recorded_from" integer NOT NULL, "recorded_to" integer NOT NULL, "version" integer NOT NULL, "sources" text NOT NULL, "message_id" varchar(160) NOT NULL, "position" integer NOT NULL, "role" varchar(10) NOT NULL, "sha256" varchar(64) NOT NULL, "document_id" varchar(64), "size" integer NOT NULL, "media_type" varchar(100) NOT NULL, "attachment_id" varchar(160), PRIMARY KEY ("id", "recorded_from"))',
    'CREATE INDEX "edms_document_by_message" ON "edms_document" ("message_id", "recorded_to", "position") ',
    'CREATE UNIQUE INDEX "edms_document_current" ON "edms_document" ("id", "recorded_to") ',
    'CREATE TABLE "edms_message" ("id" varchar(160) NOT NULL, "recorded_from" integer NOT NULL, "recorded_to" integer NOT NULL, "version" integer NOT NULL, "sources" text NOT NULL, "dispatch_id" varchar(160) NOT NULL, "summary_id" varchar(160) NOT NULL, "kind" varchar(10) NOT NULL, "missing_copies" integer NOT NULL, "queued_at" varchar(24) NOT NULL, "queued_on" varchar(10) NOT NULL, "failed_at" varchar(24), "failed_on" varchar(10), "refusal" text, PRIMARY KEY ("id", "recorded_from"))',
    'CREATE INDEX "edms_message_by_dispatch" ON "edms_message" ("dispatch_id", "recorded_to", "id") ',
    'CREATE UNIQUE INDEX "edms_message_current" ON "edms_message" ("id", "recorded_to") ',
    'CREATE TABLE "edms_delivery" ("message_id" varchar(160) PRIMARY KEY NOT NULL, "attempts" integer NOT NULL, "failures" integer NOT NULL, "last_fault" varchar(20), "last_attempt_at" bigint, "next_attempt_at" bigint NOT NULL, "claimed_until" bigint, "claimed_by" varchar(36))',
    'CREATE TABLE "sent_content" ("id" varchar(160) NOT NULL, "recorded_from" integer NOT NULL, "recorded_to" integer NOT NULL, "version" integer NOT NULL, "sources" text NOT NULL, "size" integer NOT NULL, PRIMARY KEY ("id", "recorded_from"))',
    'CREATE UNIQUE INDEX "sent_content_current" ON "sent_content" ("id", "recorded_to") ',
    'CREATE TABLE "sent_content_piece" ("content_id" varchar(64) NOT NULL, "position" integer NOT NULL, "bytes" blob NOT NULL, PRIMARY KEY ("content_id", "position"))',
    'ALTER TABLE "dispatch" ADD "registered_at" varchar(24)',
    'ALTER TABLE "dispatch" ADD "registered_on" varchar(10)',
  ],
  mysql: [
    'CREATE TABLE `edms_document` (`id` varchar(160) NOT NULL, `recorded_from` int NOT NULL, `recorded_to` int NOT NULL, `version` int NOT NULL, `sources` text NOT NULL, `message_id` varchar(160) NOT NULL, `position` int NOT NULL, `role` varchar(10) NOT NULL, `sha256` varchar(64) NOT NULL, `document_id` varchar(64) NULL, `size` int NOT NULL, `media_type` varchar(100) NOT NULL, `attachment_id` varchar(160) NULL, INDEX `edms_document_by_message` (`message_id`, `recorded_to`, `position`), UNIQUE INDEX `edms_document_current` (`id`, `recorded_to`), PRIMARY KEY (`id`, `recorded_from`)) ENGINE=InnoDB',
    'CREATE TABLE `edms_message` (`id` varchar(160) NOT NULL, `recorded_from` int NOT NULL, `recorded_to` int NOT NULL, `version` int NOT NULL, `sources` text NOT NULL, `dispatch_id` varchar(160) NOT NULL, `summary_id` varchar(160) NOT NULL, `kind` varchar(10) NOT NULL, `missing_copies` int NOT NULL, `queued_at` varchar(24) NOT NULL, `queued_on` varchar(10) NOT NULL, `failed_at` varchar(24) NULL, `failed_on` varchar(10) NULL, `refusal` text NULL, INDEX `edms_message_by_dispatch` (`dispatch_id`, `recorded_to`, `id`), UNIQUE INDEX `edms_message_current` (`id`, `recorded_to`), PRIMARY KEY (`id`, `recorded_from`)) ENGINE=InnoDB',
    'CREATE TABLE `edms_delivery` (`message_id` varchar(160) NOT NULL, `attempts` int NOT NULL, `failures` int NOT NULL, `last_fault` varchar(20) NULL, `last_attempt_at` bigint NULL, `next_attempt_at` bigint NOT NULL, `claimed_until` bigint NULL, `claimed_by` varchar(36) NULL, PRIMARY KEY (`message_id`)) ENGINE=InnoDB',
    'CREATE TABLE `sent_content` (`id` varchar(160) NOT NULL, `recorded_from` int NOT NULL, `recorded_to` int NOT NULL, `version` int NOT NULL, `sources` text NOT NULL, `size` int NOT NULL, UNIQUE INDEX `sent_content_current` (`id`, `recorded_to`), PRIMARY KEY (`id`, `recorded_from`)) ENGINE=InnoDB',
    'CREATE TABLE `sent_content_piece` (`content_id` varchar(64) NOT NULL, `position` int NOT NULL, `bytes` blob NOT NULL, PRIMARY KEY (`content_id`, `position`)) ENGINE=InnoDB',
    'ALTER TABLE `dispatch` ADD `registered_at` varchar(24) NULL',
    'ALTER TABLE `dispatch` ADD `registered_on` varchar(10) NULL',
  ],
});
