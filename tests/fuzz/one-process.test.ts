import { startHub } from '../e2e/support/hub.ts';
import { testFuzz } from './support/fuzz.ts';

testFuzz('The hub in one process', startHub, { valid: 120, mutated: 150, addressed: 100, commands: 40 }, 1);
