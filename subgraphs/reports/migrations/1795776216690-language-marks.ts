import { migration } from '../../_kit/database/migration.ts';

const tables = [
  'in_force_entry',
  'not_in_force_entry',
  'assessment',
  'evidence_link',
  'problem_issue',
  'proposal',
] as const;

/** Which language of which text is behind the other; null where none is, as everywhere so far. */
export const LanguageMarks1795776216690 = migration('LanguageMarks1795776216690', {
  sqlite: tables.map((table) => `ALTER TABLE "${table}" ADD COLUMN "stale_languages" text`),
  mysql: tables.map((table) => `ALTER TABLE \`${table}\` ADD COLUMN \`stale_languages\` text NULL`),
});
