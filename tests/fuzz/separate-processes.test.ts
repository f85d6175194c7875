import { startSeparately } from '../e2e/support/hub.ts';
import { testFuzz } from './support/fuzz.ts';

testFuzz('The hub in separate processes', startSeparately, { valid: 60, mutated: 60, addressed: 40, commands: 20 }, 2);
