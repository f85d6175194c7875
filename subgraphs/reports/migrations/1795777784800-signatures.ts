import { migration } from '../../_kit/database/migration.ts';

/** Made by `scripts/new-migration.ts`; never edited once released. */
export const Signatures1795777784800 = migration('Signatures1795777784800', {
  sqlite: [
    'CREATE TABLE "entry_remark" ("id" varchar(160) NOT NULL, "recorded_from" integer NOT NULL, "recorded_to" integer NOT NULL, "version" integer NOT NULL, "sources" text NOT NULL, "information_id" varchar(160) NOT NULL, "treaty_id" varchar(160) NOT NULL, "body_id" varchar(160) NOT NULL, "year" integer NOT NULL, "entry_id" varchar(160) NOT NULL, "number" integer NOT NULL, "remarked_on" varchar(10) NOT NULL, "text_kk" text, "text_ru" text, "text_en" text, PRIMARY KEY ("id", "recorded_from"))',
    'CREATE INDEX "entry_remark_by_entry" ON "entry_remark" ("entry_id", "recorded_to", "number") ',
    'CREATE INDEX "entry_remark_by_information" ON "entry_remark" ("information_id", "recorded_to", "number") ',
    'CREATE UNIQUE INDEX "entry_remark_current" ON "entry_remark" ("id", "recorded_to") ',
    'CREATE TABLE "signature" ("id" varchar(160) NOT NULL, "recorded_from" integer NOT NULL, "recorded_to" integer NOT NULL, "version" integer NOT NULL, "sources" text NOT NULL, "information_id" varchar(160) NOT NULL, "body_id" varchar(160) NOT NULL, "number" integer NOT NULL, "kind" varchar(20) NOT NULL, "signed_at" varchar(24) NOT NULL, "signed_on" varchar(10) NOT NULL, "signed_by_id" varchar(160), "signed_by_check" varchar(10), "content_hash" varchar(64) NOT NULL, "scan_id" varchar(160), "scan_check" varchar(10), PRIMARY KEY ("id", "recorded_from"))',
    'CREATE INDEX "signature_by_scan_check" ON "signature" ("recorded_to", "scan_check", "id") ',
    'CREATE INDEX "signature_by_signer_check" ON "signature" ("recorded_to", "signed_by_check", "id") ',
    'CREATE INDEX "signature_by_information" ON "signature" ("information_id", "recorded_to", "number") ',
    'CREATE UNIQUE INDEX "signature_current" ON "signature" ("id", "recorded_to") ',
    'CREATE INDEX "proposal_by_entry" ON "proposal" ("entry_id", "recorded_to", "id") ',
  ],
  mysql: [
    'CREATE TABLE `entry_remark` (`id` varchar(160) NOT NULL, `recorded_from` int NOT NULL, `recorded_to` int NOT NULL, `version` int NOT NULL, `sources` text NOT NULL, `information_id` varchar(160) NOT NULL, `treaty_id` varchar(160) NOT NULL, `body_id` varchar(160) NOT NULL, `year` int NOT NULL, `entry_id` varchar(160) NOT NULL, `number` int NOT NULL, `remarked_on` varchar(10) NOT NULL, `text_kk` text NULL, `text_ru` text NULL, `text_en` text NULL, INDEX `entry_remark_by_entry` (`entry_id`, `recorded_to`, `number`), INDEX `entry_remark_by_information` (`information_id`, `recorded_to`, `number`), UNIQUE INDEX `entry_remark_current` (`id`, `recorded_to`), PRIMARY KEY (`id`, `recorded_from`)) ENGINE=InnoDB',
    'CREATE TABLE `signature` (`id` varchar(160) NOT NULL, `recorded_from` int NOT NULL, `recorded_to` int NOT NULL, `version` int NOT NULL, `sources` text NOT NULL, `information_id` varchar(160) NOT NULL, `body_id` varchar(160) NOT NULL, `number` int NOT NULL, `kind` varchar(20) NOT NULL, `signed_at` varchar(24) NOT NULL, `signed_on` varchar(10) NOT NULL, `signed_by_id` varchar(160) NULL, `signed_by_check` varchar(10) NULL, `content_hash` varchar(64) NOT NULL, `scan_id` varchar(160) NULL, `scan_check` varchar(10) NULL, INDEX `signature_by_scan_check` (`recorded_to`, `scan_check`, `id`), INDEX `signature_by_signer_check` (`recorded_to`, `signed_by_check`, `id`), INDEX `signature_by_information` (`information_id`, `recorded_to`, `number`), UNIQUE INDEX `signature_current` (`id`, `recorded_to`), PRIMARY KEY (`id`, `recorded_from`)) ENGINE=InnoDB',
    'CREATE INDEX `proposal_by_entry` ON `proposal` (`entry_id`, `recorded_to`, `id`)',
  ],
});
