import { startHub, startSeparately } from '../e2e/support/hub.ts';
import { testFuzz } from '../fuzz/support/fuzz.ts';

const sizes = { valid: 10_000, mutated: 10_000, addressed: 3_000, commands: 2_000 };

testFuzz('The hub in one process', startHub, sizes, Date.now() % 1_000_000_000);

const some = { valid: 300, mutated: 300, addressed: 200, commands: 150 };

testFuzz('The hub in separate processes', startSeparately, some, Date.now() % 1_000_000_000);
