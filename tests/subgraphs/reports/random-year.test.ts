import { onSqlite } from '../../support/databases.ts';
import { testRandomYears } from './random-year/random-years.ts';

// The soak plays many more, on both databases.
testRandomYears({ years: 2, least: 60, most: 100 }, onSqlite, 20_261_110);
