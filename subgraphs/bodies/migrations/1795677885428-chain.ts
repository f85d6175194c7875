import { linkHistory } from '../../_kit/audit/link-history.ts';
import { migration } from '../../_kit/database/migration.ts';

/** Made by `scripts/new-migration.ts`; never edited once released. */
export const Chain1795677885428 = migration(
  'Chain1795677885428',
  {
    sqlite: [
      'CREATE TABLE "audit_read" ("number" integer PRIMARY KEY NOT NULL, "moment" varchar(24) NOT NULL, "account" varchar(300), "request_id" varchar(200) NOT NULL, "operation" varchar(200), "fields" text NOT NULL, "hash" varchar(64) NOT NULL)',
      'DROP INDEX "revision_by_moment"',
      'CREATE TABLE "temporary_revision" ("number" integer PRIMARY KEY NOT NULL, "moment" varchar(24) NOT NULL, "actor" varchar(160) NOT NULL, "command" varchar(80) NOT NULL, "row_hashes" text, "hash" varchar(64))',
      'INSERT INTO "temporary_revision"("number", "moment", "actor", "command") SELECT "number", "moment", "actor", "command" FROM "revision"',
      'DROP TABLE "revision"',
      'ALTER TABLE "temporary_revision" RENAME TO "revision"',
      'CREATE INDEX "revision_by_moment" ON "revision" ("moment") ',
      'DROP INDEX "change_record_by_record"',
      'CREATE TABLE "temporary_change_record" ("revision" integer NOT NULL, "position" integer NOT NULL, "record_type" varchar(60) NOT NULL, "record_id" varchar(160) NOT NULL, "before" text, "after" text, "reason" text, "hash" varchar(64), PRIMARY KEY ("revision", "position"))',
      'INSERT INTO "temporary_change_record"("revision", "position", "record_type", "record_id", "before", "after", "reason") SELECT "revision", "position", "record_type", "record_id", "before", "after", "reason" FROM "change_record"',
      'DROP TABLE "change_record"',
      'ALTER TABLE "temporary_change_record" RENAME TO "change_record"',
      'CREATE INDEX "change_record_by_record" ON "change_record" ("record_type", "record_id", "revision") ',
    ],
    mysql: [
      'CREATE TABLE `audit_read` (`number` int NOT NULL, `moment` varchar(24) NOT NULL, `account` varchar(300) NULL, `request_id` varchar(200) NOT NULL, `operation` varchar(200) NULL, `fields` text NOT NULL, `hash` varchar(64) NOT NULL, PRIMARY KEY (`number`)) ENGINE=InnoDB',
      'ALTER TABLE `revision` ADD `row_hashes` text NULL',
      'ALTER TABLE `revision` ADD `hash` varchar(64) NULL',
      'ALTER TABLE `change_record` ADD `hash` varchar(64) NULL',
    ],
  },
  linkHistory,
);
