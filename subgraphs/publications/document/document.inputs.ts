import { Field } from 'type-graphql';
import { ConfidentialFilter } from '../../_kit/access/confidential.inputs.ts';
import { IdFilter, IntFilter, StringFilter, type ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { Between, NamesBy } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { DocumentOrderField } from './document.type.ts';

@FilterInput('Which documents; all conditions must hold.')
export class DocumentFilter extends ConfidentialFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, which is the SHA-256 of the content.' })
  readonly id?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By title in any of the three languages.' })
  readonly title?: ValueFilter<string>;

  @NamesBy('mediaType', 'Document')
  @Field(() => IdFilter, { nullable: true, description: 'By media type, such as `application/pdf`.' })
  readonly mediaType?: ValueFilter<string>;

  @NamesBy('language', 'Document')
  @Field(() => IdFilter, { nullable: true, description: 'By language, BCP 47, such as `kk`.' })
  readonly language?: ValueFilter<string>;

  @Between(1)
  @Field(() => IntFilter, { nullable: true, description: 'By length in bytes.' })
  readonly size?: ValueFilter<number>;
}

const DocumentOrder = orderInput('Document', DocumentOrderField);
export const DocumentListArgs = listArgs(DocumentFilter, DocumentOrder, 'by title');
