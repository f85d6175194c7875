import { migration } from '../../_kit/database/migration.ts';

/** When what is published was compared with what is restricted; null where nobody did, as everywhere so far. */
export const Restricted1795777126961 = migration('Restricted1795777126961', {
  sqlite: [
    'ALTER TABLE "results_publication" ADD COLUMN "restricted_checked_at" varchar(24)',
    'ALTER TABLE "results_publication" ADD COLUMN "restricted_passage_words" integer',
  ],
  mysql: [
    'ALTER TABLE `results_publication` ADD `restricted_checked_at` varchar(24) NULL',
    'ALTER TABLE `results_publication` ADD `restricted_passage_words` int NULL',
  ],
});
