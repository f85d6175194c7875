import { Args, Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import type { HubContext } from '../context.ts';
import { ChangeConnection } from '../history/change.type.ts';
import { HistoryArgs } from '../history/change.inputs.ts';
import type { Connection } from '../query/connection.ts';
import type { Change } from '../history/change.type.ts';
import { readSources } from '../record/sources.ts';
import { Source } from './source.type.ts';

/** What every record has. Subclasses name their table's record type. */
@ObjectType({ description: 'A record of the hub.' })
export abstract class HubRecord {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How often the record has changed, from 1; send it back to correct what you have seen.',
  })
  readonly version!: number;

  @Field(() => [Source], { nullable: true, description: 'Where the record comes from, oldest first.' })
  sources(): Source[] {
    return readSources(this.storedSources).map((stored) => Source.from(stored));
  }

  @Field(() => ChangeConnection, {
    nullable: true,
    description: 'What happened to the record in the hub.',
  })
  history(@Args(() => HistoryArgs) args: HistoryArgs, @Ctx() context: HubContext): Promise<Connection<Change>> {
    return context.history.of(this.recordType, this.id, args);
  }

  /** As in `change_record.record_type`: the entity's name without `Entity`. */
  abstract readonly recordType: string;
  protected readonly storedSources!: string;

  /** The part of a row that all records share. */
  static common(row: { id: string; version: number; sources: string }): {
    id: string;
    version: number;
    storedSources: string;
  } {
    return { id: row.id, version: row.version, storedSources: row.sources };
  }

  protected knownUpToOfSources(): string | null {
    const days = readSources(this.storedSources).flatMap((source) => source.knownUpTo ?? []);
    return days.sort().at(-1) ?? null;
  }
}
