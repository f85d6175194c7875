/** For `node`, before a file of TypeScript that is to run as a process of its own. */
export const typescript: readonly string[] = ['--require', require.resolve('./typescript.cjs')];
