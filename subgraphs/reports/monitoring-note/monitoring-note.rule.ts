/** In each language, so that all three fit into a history. */
export const longestNote = 5_000;
