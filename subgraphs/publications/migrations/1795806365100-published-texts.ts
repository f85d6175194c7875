import { migration } from '../../_kit/database/migration.ts';

/** The texts that are published, of which the hub had the hash alone; null for those that are there. */
export const PublishedTexts1795806365100 = migration('PublishedTexts1795806365100', {
  sqlite: [
    'ALTER TABLE "published_section" ADD COLUMN "text_kk" text',
    'ALTER TABLE "published_section" ADD COLUMN "text_ru" text',
    'ALTER TABLE "published_section" ADD COLUMN "text_en" text',
  ],
  mysql: [
    'ALTER TABLE `published_section` ADD `text_kk` text NULL',
    'ALTER TABLE `published_section` ADD `text_ru` text NULL',
    'ALTER TABLE `published_section` ADD `text_en` text NULL',
  ],
});
