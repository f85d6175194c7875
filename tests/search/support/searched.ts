export const sources = [{ nature: 'DEMONSTRATION', title: 'Test' }] as const;
export const treaty = (id: string, title: object, more: object = {}) => ({
  type: 'Treaty',
  id,
  title,
  laterality: 'BILATERAL',
  ...more,
});

/** What `searchHere` answers. */
export interface Found {
  readonly total: number;
  readonly hits: readonly {
    readonly id: string;
    readonly score: number;
    readonly passage: { readonly text: string } | null;
  }[];
}
