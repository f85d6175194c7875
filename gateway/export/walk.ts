import type { Layout } from './layout.ts';
import type { PageAnswer, PageSource } from './page-source.ts';
import { isRecord, valueAt, type Json } from './records.ts';
import { withUnread } from './unread.ts';
import type { Tally } from './report.ts';

/** What every row of one page begins with. */
export type Page = readonly Json[];

/** The pages of one list from a cursor on, one after the other, for as long as each can be read. */
export class Walk {
  /** An export that ends here goes on after this cursor. */
  after: string | null;
  /** It reached the end of the list. */
  isWhole = false;
  private today: string | null = null;

  constructor(
    private readonly source: PageSource,
    private readonly layout: Layout,
    private readonly tally: Tally,
    after: string | null,
  ) {
    this.after = after;
  }

  /** Before anything of an export is sent. */
  first(): Promise<PageAnswer> {
    return this.source.page(this.after);
  }

  /** @param first what `first` gave */
  async *pages(first: PageAnswer): AsyncGenerator<Page> {
    for (let answer = first; ; answer = await this.source.page(this.after)) {
      for (const error of answer.errors) this.tally.fail(error);
      if (!this.isReadable(answer)) return;
      this.tally.note(answer.notes);
      yield this.recordsOf(withUnread(answer.data, answer.errors));
      const next = this.nextOf(answer.data);
      // A page that leads nowhere, or to itself, would be read again and again.
      if (next === undefined || (next !== null && next === this.after)) return this.tally.fail(leadsNowhere);
      this.after = next;
      this.isWhole = next === null;
      if (next === null) return;
    }
  }

  /** Whether its rows are there, whatever single values in them are not. */
  isReadable({ data, errors, isTooSlow, days }: PageAnswer): boolean {
    const isLost = errors.length > 0 && valueAt(data, this.layout.walked ?? this.layout.base) === null;
    if (isTooSlow || isLost || !isRecord(data)) return false;
    const [today = null] = days;
    const isSameDay = this.today === null || today === null || today === this.today;
    this.today ??= today;
    if (!isSameDay) this.tally.fail(anotherDay);
    return isSameDay;
  }

  private recordsOf(data: Json): Page {
    const found = valueAt(data, this.layout.base);
    if (found === null) return [];
    return Array.isArray(found) ? (found as readonly Json[]) : [found];
  }

  /** @returns null where there is no more, undefined where there is and nobody says where */
  private nextOf(data: Json): string | null | undefined {
    if (this.layout.walked === null) return null;
    const info = valueAt(data, [...this.layout.walked, 'pageInfo']);
    const { hasNextPage, endCursor } = isRecord(info) ? info : {};
    if (hasNextPage !== true) return null;
    return typeof endCursor === 'string' ? endCursor : undefined;
  }
}

const leadsNowhere = {
  message: 'A page says that there is more, and not after which cursor.',
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
};

const anotherDay = {
  message: 'The day changed in Asia/Almaty while the export ran; what is judged by the day would not fit together.',
  extensions: { code: 'DAY_CHANGED' },
};
