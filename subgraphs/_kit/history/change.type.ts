import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../access/audience.ts';
import { DateTimeScalar } from '../scalars.ts';
import { itsBody, WithheldError } from '../errors.ts';
import { connectionType } from '../query/connection.ts';

export enum ChangeKind {
  CREATED = 'CREATED',
  CHANGED = 'CHANGED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What a unit of work did to a record.',
  valuesConfig: {
    CREATED: { description: 'The record was new, or came back after it had been withdrawn.' },
    CHANGED: { description: 'The record was there and some of it changed.' },
    WITHDRAWN: { description: 'The record was there and is no longer; what it was stays in the history.' },
  },
});

@Directive('@shareable')
@Audience('STAFF')
@ObjectType({ description: 'One field of a record before and after a change.' })
export class FieldChange {
  @Field(() => String, {
    nullable: true,
    description:
      'In a history the name of the stored field, as `ChangeFilter.field` takes it; in a problem that of the field of the type which shows it, with the language of a text: `progress.kk`.',
  })
  readonly field!: string;

  @Field(() => String, { nullable: true, description: 'Its value before, as JSON; null where there was none.' })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: 'Its value after, as JSON; null where there is none.' })
  readonly after!: string | null;
}

const ofDrafting =
  'Null with an error where it is of a draft, and not for accounts of the body that wrote it: what led to the signature is told by who did it, when and by which command.';

@Directive('@shareable')
@Audience('STAFF')
@ObjectType({ description: 'A change of a record, as the hub recorded it.' })
export class Change {
  /** @param told null where what it changed, and why, is only for those whose record it is */
  constructor(
    private readonly recordType: string,
    private readonly told: Pick<Change, 'reason' | 'fields'> | null,
  ) {}

  @Field(() => Int, {
    nullable: true,
    description: 'The unit of work in its subgraph; all its changes share the number.',
  })
  readonly revision!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded.' })
  readonly moment!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who made it: `account:<name>`, `default-data` or `import:<run>`.',
  })
  readonly actor!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The command or import that made it, such as `correctTreatyAction`.',
  })
  readonly command!: string;

  @Field(() => ChangeKind, { nullable: true, description: 'Whether the record was new, changed or was withdrawn.' })
  readonly kind!: ChangeKind;

  @Field(() => String, {
    nullable: true,
    description: `Why, in the words of who made it; null where none were given. ${ofDrafting}`,
  })
  get reason(): string | null {
    return this.shown('reason').reason;
  }

  @Field(() => [FieldChange], {
    nullable: true,
    description: `The fields that differ; on creation and withdrawal, all that have a value. ${ofDrafting}`,
  })
  get fields(): FieldChange[] {
    return this.shown('fields').fields;
  }

  private shown(field: string): Pick<Change, 'reason' | 'fields'> {
    if (this.told === null) throw new WithheldError(`${this.recordType}.history.${field}`, [itsBody]);
    return this.told;
  }
}

export const ChangeConnection = connectionType(() => Change, 'Change');
