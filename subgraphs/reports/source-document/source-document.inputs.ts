import { Field } from 'type-graphql';
import {
  enumFilter,
  IdFilter,
  IntFilter,
  PartialDateFilter,
  StringFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import { ConfidentialFilter } from '../../_kit/access/confidential.inputs.ts';
import { Between, NamesBy } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { SourceDocumentKind } from './source-document.kind.ts';
import { SourceDocumentOrderField } from './source-document.type.ts';

const SourceDocumentKindFilter = enumFilter<SourceDocumentKind>(SourceDocumentKind, 'SourceDocumentKind');

@FilterInput('Which documents; all conditions must hold.')
export class SourceDocumentFilter extends ConfidentialFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `upr-7-kz`.' })
  readonly id?: ValueFilter<string>;

  @Field(() => SourceDocumentKindFilter, { nullable: true, description: 'By kind.' })
  readonly kind?: ValueFilter<SourceDocumentKind>;

  @Field(() => StringFilter, { nullable: true, description: 'By title in any of the three languages.' })
  readonly title?: ValueFilter<string>;

  @NamesBy('symbol', 'SourceDocument')
  @Field(() => StringFilter, { nullable: true, description: 'By symbol, such as `CAT/C/KAZ/CO/3`.' })
  readonly symbol?: ValueFilter<string>;

  @NamesBy('mechanism', 'SourceDocument')
  @Field(() => StringFilter, { nullable: true, description: 'By the procedure it came out of.' })
  readonly mechanism?: ValueFilter<string>;

  @Field(referenceTo('Body'), {
    nullable: true,
    description:
      'By the treaty body that concluded it, such as `body-un-cat`; `isNull` for documents of which none is derived.',
  })
  readonly issuer?: ValueFilter<string>;

  @Between(1)
  @NamesBy('session', 'SourceDocument')
  @Field(() => IntFilter, { nullable: true, description: 'By session of its mechanism.' })
  readonly session?: ValueFilter<number>;

  @Field(() => PartialDateFilter, { nullable: true, description: 'By date.' })
  readonly date?: PartialDateFilter;

  @Field(referenceTo('Participant'), {
    nullable: true,
    description:
      'By the one it is addressed to: `kz` for Kazakhstan. One that speaks to nobody in particular has none.',
  })
  readonly addressee?: ValueFilter<string>;

  @Field(referenceTo('PeriodicReport'), {
    nullable: true,
    description: 'By the periodic report after which it came, such as `periodic-report-ccpr-2`.',
  })
  readonly periodicReport?: ValueFilter<string>;

  @Field(referenceTo('Document'), {
    nullable: true,
    description: 'By its stored copy; `isNull` for documents without one.',
  })
  readonly copy?: ValueFilter<string>;
}

const SourceDocumentOrder = orderInput('SourceDocument', SourceDocumentOrderField);
export const SourceDocumentListArgs = listArgs(SourceDocumentFilter, SourceDocumentOrder);
