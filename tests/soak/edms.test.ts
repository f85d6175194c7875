import { testKilledBetween, testKilledYears } from '../faults/support/delivery.ts';
import { forEachDatabase } from '../support/databases.ts';

testKilledBetween(forEachDatabase);
testKilledYears({ years: 5, kills: 40, reporters: 3 }, forEachDatabase);
