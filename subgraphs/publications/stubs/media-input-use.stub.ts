import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph reports, which says what was analysed; gets what was available. */
@Directive('@key(fields: "id")')
@Audience('MONITORING')
@ObjectType('MediaInputUse', { description: 'How much of the publications in the media (¶6(4)) an entry analysed.' })
export class MediaInputUseStub {
  @Field(() => ID, { description: '`<treaty>:MEDIA:<analysed>:<year>:<body>`.' })
  readonly id!: string;

  readonly treatyId!: string;
  readonly analysed!: number;
  readonly year!: string;

  /** Null where the id is not of that form. */
  static of(id: string): MediaInputUseStub | null {
    const [, treatyId, analysed, year] = /^(.+):MEDIA:(\d{1,6}):(\d{4}):[^:]+$/.exec(id) ?? [];
    if (treatyId === undefined || year === undefined) return null;
    return Object.assign(new MediaInputUseStub(), { id, treatyId, analysed: Number(analysed), year });
  }
}
