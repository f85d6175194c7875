import { onSqlite } from '../support/databases.ts';
import { testKilledBetween } from './support/delivery.ts';

// The soak kills again and again, on both databases.
testKilledBetween(onSqlite);
