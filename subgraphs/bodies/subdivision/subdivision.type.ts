import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ValidRecord } from '../validity/validity.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'A structural subdivision of a body, such as a department or a committee. Those that the head of the body determines do its monitoring (¶3). It exists from its first day up to its end.',
})
export class Subdivision extends ValidRecord {
  readonly recordType = 'Subdivision';
  readonly bodyId!: string;

  @Field(() => LocalizedText, { nullable: true, description: 'Its name, in the languages that a source gives.' })
  readonly name!: LocalizedText | null;
}

export const SubdivisionConnection = connectionType(() => Subdivision, 'Subdivision');

export enum SubdivisionOrderField {
  NAME = 'NAME',
  ID = 'ID',
}
registerEnumType(SubdivisionOrderField, {
  name: 'SubdivisionOrderField',
  description: 'What subdivisions can be ordered by.',
  valuesConfig: {
    NAME: { description: 'The name: English where there is one, else Russian, else Kazakh.' },
    ID: { description: 'The id.' },
  },
});
