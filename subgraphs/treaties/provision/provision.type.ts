import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { provisionCitation } from './provision.citation.ts';
import { provisionDimensions } from './provision.dimensions.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description: 'An article of a treaty, or a paragraph of one: the first of the seven inputs to be analysed (¶6(1)).',
})
export class Provision extends HubRecord {
  readonly recordType = 'Provision';
  readonly treatyId!: string;

  @Field(() => String, { nullable: true, description: 'Its number as the treaty writes it: `14`, `6 bis`, `II`.' })
  readonly article!: string;

  @Field(() => String, { nullable: true, description: 'The paragraph within the article; null for a whole article.' })
  readonly paragraph!: string | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'How it is cited in its treaty: `Article 14`, `Статья 14`, `14-бап`; made by the hub of its numbers.',
  })
  citation(): LocalizedText {
    return provisionCitation(this.article, this.paragraph);
  }

  @Field(() => Int, { nullable: true, description: 'Its place among the provisions of the treaty, from 1.' })
  readonly position!: number;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'What it is about in a few words: its heading in the treaty, or ours where it has none.',
  })
  readonly heading!: LocalizedText | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'The text of the treaty itself; null until it is imported, which is not to say that there is none.',
  })
  readonly text!: LocalizedText | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'What it says, in our own words and without legal force; null where nobody has written one.',
  })
  readonly summary!: LocalizedText | null;
}

export const ProvisionConnection = connectionType(() => Provision, 'Provision', provisionDimensions);

export enum ProvisionOrderField {
  POSITION = 'POSITION',
  ID = 'ID',
}
registerEnumType(ProvisionOrderField, {
  name: 'ProvisionOrderField',
  description: 'What provisions can be ordered by.',
  valuesConfig: {
    POSITION: { description: 'The id of the treaty, then their place in it.' },
    ID: { description: 'The id as a text: article 10 before article 2.' },
  },
});
