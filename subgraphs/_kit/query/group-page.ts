import { encodeKeys } from './cursor.ts';
import type { GroupRow, GroupsPage, GroupTotals } from './groups.sql.ts';
import type { Group, Groups } from './groups.type.ts';
import type { PageInfo } from './page-info.type.ts';

/** What a page of groups is made of, and what tells of those that are not on it. */
export interface GroupPageParts {
  readonly nodes: readonly Group[];
  /** Whether a row can stand in several. */
  readonly canRepeat: boolean;
  /** Names the dimensions in cursors. */
  readonly order: string;
  /** How many rows the whole list has. */
  readonly count: () => Promise<number>;
  readonly totals: () => Promise<GroupTotals>;
}

/** A page out of up to `size + 1` groups: the extra one only says that there is more. */
export class GroupPage implements Groups {
  private read: Promise<GroupTotals> | undefined;

  constructor(
    private readonly found: readonly GroupRow[],
    private readonly page: GroupsPage,
    private readonly parts: GroupPageParts,
  ) {}

  get nodes(): readonly Group[] {
    return this.parts.nodes;
  }

  /** Each row stands in one at least: where it can be more, the sum tells. */
  get isExclusive(): Groups['isExclusive'] {
    if (!this.parts.canRepeat) return true;
    return Promise.all([this.summedCount, this.distinctCount]).then(([summed, distinct]) => summed === distinct);
  }

  get distinctCount(): Promise<number> {
    return this.parts.count();
  }

  get groupCount(): Promise<number> {
    return this.totals().then(({ groupCount }) => groupCount);
  }

  get summedCount(): Promise<number> {
    return this.totals().then(({ summedCount }) => summedCount);
  }

  get pageInfo(): PageInfo {
    const { size, after } = this.page;
    const [first, last] = [this.found[0], this.found.slice(0, size).at(-1)];
    return {
      hasNextPage: this.isMore,
      hasPreviousPage: after !== null,
      startCursor: this.cursorOf(first),
      endCursor: this.cursorOf(last),
    };
  }

  private get isMore(): boolean {
    return this.found.length > this.page.size;
  }

  private cursorOf(row: GroupRow | undefined): string | null {
    if (!row) return null;
    return encodeKeys(this.parts.order, this.page.isByCount ? [row.count, ...row.values] : row.values);
  }

  /** Asked for only where the page is not all there is. */
  private totals(): Promise<GroupTotals> {
    const isWhole = !this.isMore && this.page.after === null;
    const summed = () => this.found.reduce((sum, { count }) => sum + count, 0);
    return (this.read ??= isWhole
      ? Promise.resolve({ groupCount: this.found.length, summedCount: summed() })
      : this.parts.totals());
  }
}
