import { Ctx, Field, ObjectType, type ClassType } from 'type-graphql';
import { HubRecord } from '../source/hub-record.type.ts';
import { Audience } from './audience.ts';
import type { ConfidentialColumns } from './confidential-columns.ts';

type CommonRow = Parameters<typeof HubRecord.common>[0];

/** A record that can be confidential by itself, and says so. Each subgraph makes it with its own type of bodies. */
export function confidentialRecord<Body extends object, Context>(
  body: () => ClassType<Body>,
  bodiesOf: (ids: readonly string[], context: Context) => Body[] | Promise<Body[]>,
) {
  @ObjectType({ description: 'A record that can be confidential by itself.' })
  abstract class ConfidentialRecord extends HubRecord {
    readonly disclosedToIds!: readonly string[];

    @Field(() => Boolean, {
      nullable: true,
      description:
        'True where it is not published. It, and all that names it, in every subgraph, is then for the authorised body, the bodies that it is of or concerns, `disclosedTo`, and what has become of these bodies only: to others there is no such record.',
    })
    readonly isConfidential!: boolean;

    @Audience('STAFF')
    @Field(() => [body()], {
      nullable: true,
      description:
        'The bodies that may see it although it is confidential and not theirs; empty where it is not, or is disclosed to none.',
    })
    disclosedTo(@Ctx() context: Context): Body[] | Promise<Body[]> {
      return bodiesOf(this.disclosedToIds, context);
    }

    static override common(row: CommonRow & Partial<ConfidentialColumns>) {
      return {
        ...HubRecord.common(row),
        isConfidential: Boolean(row.isConfidential),
        disclosedToIds: row.disclosedTo == null ? [] : (JSON.parse(row.disclosedTo) as string[]),
      };
    }
  }
  return ConfidentialRecord;
}
