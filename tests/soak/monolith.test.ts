import { testAgreement } from '../monolith/support/agreement.ts';

testAgreement({ questions: 2_000, everyWay: true }, Date.now() % 1_000_000_000);
