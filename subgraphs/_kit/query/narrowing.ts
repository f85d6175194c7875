/** Arguments by which lists leave out some of their records, and with which value none. */
export const narrowing: Readonly<Record<string, string>> = { validity: 'ALL' };
