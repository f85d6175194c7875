import { stopSharedServer } from './global-setup.ts';

/** Jest demands the default export. */
export default stopSharedServer;
