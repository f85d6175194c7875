import { startHub } from '../e2e/support/hub.ts';
import { testFuzz } from './support/fuzz.ts';

testFuzz('The hub in one process', startHub, { valid: 50, mutated: 60, addressed: 40, commands: 30 }, 1);
