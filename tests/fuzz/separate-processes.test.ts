import { startSeparately } from '../e2e/support/hub.ts';
import { testFuzz } from './support/fuzz.ts';

testFuzz('The hub in separate processes', startSeparately, { valid: 30, mutated: 30, addressed: 20, commands: 15 }, 2);
