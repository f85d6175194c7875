import { forEachDatabase } from '../support/databases.ts';
import {
  testFirstStartKilledHalfway,
  testFirstStartsKilledAnywhere,
  testOneOfTwoFirstStartsKilled,
  testStartsAtOnce,
  testSuccessions,
} from '../faults/support/first-starts.ts';
import { generatedSources } from '../faults/support/imports.ts';

const sources = generatedSources({ treaties: 20, recommendations: 10 });

testStartsAtOnce(forEachDatabase);
testFirstStartsKilledAnywhere(12, forEachDatabase);
testOneOfTwoFirstStartsKilled();
testFirstStartKilledHalfway(() => sources);
testSuccessions(10, () => sources);
