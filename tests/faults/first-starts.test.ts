import { onSqlite } from '../support/databases.ts';
import { testFirstStartKilledHalfway, testStartsAtOnce } from './support/first-starts.ts';
import { generatedSources } from './support/imports.ts';

const sources = generatedSources({ treaties: 5, recommendations: 10 });

// The soak kills first starts anywhere, again and again, on both databases.
testStartsAtOnce(onSqlite);
testFirstStartKilledHalfway(() => sources);
