import { endRun } from './global-setup.ts';

/** Jest demands the default export. */
export default endRun;
