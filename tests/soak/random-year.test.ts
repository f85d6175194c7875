import { forEachDatabase } from '../support/databases.ts';
import { testRandomHubs } from '../across/random-hub/random-hubs.ts';
import { testRandomYears } from '../subgraphs/reports/random-year/random-years.ts';

const seed = Date.now() % 1_000_000_000;
testRandomYears({ years: 60, least: 60, most: 160 }, forEachDatabase, seed);
testRandomHubs({ years: 40, least: 120, most: 240 }, forEachDatabase, seed);
