import { forEachDatabase } from '../support/databases.ts';
import { testRandomYears } from '../subgraphs/reports/random-year/random-years.ts';

testRandomYears({ years: 60, least: 60, most: 160 }, forEachDatabase, Date.now() % 1_000_000_000);
