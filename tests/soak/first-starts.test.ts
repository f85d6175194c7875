import { forEachDatabase } from '../support/databases.ts';
import { testFirstStarts } from '../faults/support/first-starts.ts';
import { generatedSources } from '../faults/support/imports.ts';

const sources = generatedSources({ treaties: 20, recommendations: 10 });

testFirstStarts({ kills: 12, successions: 10 }, () => sources, forEachDatabase);
