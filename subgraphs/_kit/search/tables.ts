import type { Statements } from '../database/migration.ts';

const columns = ['title_terms', 'text_terms', 'codes'];

const fts5 = (content: string) =>
  `fts5(${columns.join(', ')}, content='${content}', content_rowid='number', tokenize='unicode61 remove_diacritics 0', detail='column', columnsize=0)`;

/**
 * The tables of a subgraph's search, which are no entities: full-text indexes look different in each database. On SQLite
 * triggers keep the FTS5 index with its table; on MySQL each column that is matched has a FULLTEXT index.
 */
export const searchTables: Statements = {
  sqlite: [
    'CREATE TABLE "search_state" ("id" integer PRIMARY KEY NOT NULL, "analyser" varchar(64) NOT NULL)',
    'CREATE TABLE "search_text" ("number" integer PRIMARY KEY NOT NULL, "record_type" varchar(60) NOT NULL, "record_id" varchar(160) NOT NULL, "part" varchar(60) NOT NULL, "title_terms" text NOT NULL, "text_terms" text NOT NULL, "codes" text NOT NULL, "title_folded" text NOT NULL, "text_folded" text NOT NULL)',
    'CREATE INDEX "search_text_by_record" ON "search_text" ("record_type", "record_id")',
    `CREATE VIRTUAL TABLE "search_index" USING ${fts5('search_text')}`,
    `CREATE TRIGGER "search_text_inserted" AFTER INSERT ON "search_text" BEGIN INSERT INTO "search_index"("rowid", ${columns.join(', ')}) VALUES (new."number", ${columns.map((column) => `new.${column}`).join(', ')}); END`,
    `CREATE TRIGGER "search_text_deleted" AFTER DELETE ON "search_text" BEGIN INSERT INTO "search_index"("search_index", "rowid", ${columns.join(', ')}) VALUES ('delete', old."number", ${columns.map((column) => `old.${column}`).join(', ')}); END`,
  ],
  mysql: [
    'CREATE TABLE `search_state` (`id` int NOT NULL, `analyser` varchar(64) NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
    `CREATE TABLE \`search_text\` (\`number\` bigint NOT NULL AUTO_INCREMENT, \`record_type\` varchar(60) NOT NULL, \`record_id\` varchar(160) NOT NULL, \`part\` varchar(60) NOT NULL, \`title_terms\` mediumtext NOT NULL, \`text_terms\` mediumtext NOT NULL, \`codes\` mediumtext NOT NULL, \`title_folded\` mediumtext NOT NULL, \`text_folded\` mediumtext NOT NULL, PRIMARY KEY (\`number\`), INDEX \`search_text_by_record\` (\`record_type\`, \`record_id\`), ${columns.map((column) => `FULLTEXT INDEX \`search_text_${column}\` (\`${column}\`)`).join(', ')}) ENGINE=InnoDB`,
  ],
};

/** By which version of a record a row is. */
export const searchVersions: Statements = {
  sqlite: ['ALTER TABLE "search_text" ADD COLUMN "recorded_from" integer NOT NULL DEFAULT 0'],
  mysql: ['ALTER TABLE `search_text` ADD COLUMN `recorded_from` int NOT NULL DEFAULT 0'],
};

/** For auditors: SQLite's index and its rows beside one another in temporary tables, and the question whether they agree. */
export const copyOfIndex = {
  made: [
    `CREATE TABLE temp.text_copy (number integer PRIMARY KEY, ${columns.join(', ')})`,
    `INSERT INTO temp.text_copy SELECT number, ${columns.join(', ')} FROM main.search_text`,
    `CREATE VIRTUAL TABLE temp.index_copy USING ${fts5('text_copy')}`,
    ...['data', 'idx'].flatMap((part) => [
      `DELETE FROM temp.index_copy_${part}`,
      `INSERT INTO temp.index_copy_${part} SELECT * FROM main.search_index_${part}`,
    ]),
  ],
  checked: "INSERT INTO temp.index_copy(index_copy, rank) VALUES ('integrity-check', 1)",
} as const;
