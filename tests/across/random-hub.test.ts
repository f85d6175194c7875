import { onSqlite } from '../support/databases.ts';
import { testRandomHubs } from './random-hub/random-hubs.ts';

// The soak plays many more, on both databases.
testRandomHubs({ years: 1, least: 110, most: 140 }, onSqlite, 20_261_111);
