import { testAgreement } from '../monolith/support/agreement.ts';

// A condition on another list is held against that list under each record there is: it takes its time.
testAgreement({ questions: 2_000, everyWay: true, timeoutMs: 45 * 60_000 }, Date.now() % 1_000_000_000);
