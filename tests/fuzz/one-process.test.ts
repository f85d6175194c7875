import { startHub } from '../e2e/support/hub.ts';
import { testFuzz } from './support/fuzz.ts';

testFuzz('The hub in one process', startHub, { valid: 250, mutated: 300, addressed: 200, commands: 60 }, 1);
