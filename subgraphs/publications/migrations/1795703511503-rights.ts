import { migration } from '../../_kit/database/migration.ts';

/** Made by `scripts/new-migration.ts`; never edited once released. */
export const Rights1795703511503 = migration('Rights1795703511503', {
  sqlite: [
    'CREATE TABLE "rights_of_others" ("question" varchar(64) PRIMARY KEY NOT NULL, "ids" text NOT NULL, "said_at" bigint NOT NULL)',
  ],
  mysql: [
    'CREATE TABLE `rights_of_others` (`question` varchar(64) NOT NULL, `ids` text NOT NULL, `said_at` bigint NOT NULL, PRIMARY KEY (`question`)) ENGINE=InnoDB',
  ],
});
