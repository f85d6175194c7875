import { onSqlite } from '../support/databases.ts';
import { testFirstStarts } from './support/first-starts.ts';
import { generatedSources } from './support/imports.ts';

const sources = generatedSources({ treaties: 5, recommendations: 10 });

testFirstStarts({ kills: 1, successions: 1 }, () => sources, onSqlite);
