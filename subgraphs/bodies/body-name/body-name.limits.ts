/** Characters. */
export const longestName = 500;
export const longestAct = 500;
