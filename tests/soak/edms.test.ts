import { testKilledBetween, testKilledDelivery } from '../faults/support/delivery.ts';
import { forEachDatabase } from '../support/databases.ts';

testKilledBetween(forEachDatabase);
testKilledDelivery({ years: 6, kills: 12, reporters: 3 }, forEachDatabase);
