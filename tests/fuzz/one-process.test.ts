import { startHub } from '../e2e/support/hub.ts';
import { testFuzz } from './support/fuzz.ts';

testFuzz('The hub in one process', startHub, { valid: 80, mutated: 100, addressed: 60, commands: 40 }, 1);
