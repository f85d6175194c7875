import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf, registerLabelledEnum } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { enumFilter, type ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { Always } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

export enum ImportIssueSeverity {
  REFUSED = 'REFUSED',
  WARNING = 'WARNING',
}
registerLabelledEnum(ImportIssueSeverity, 'ImportIssueSeverity', 'What an issue did to its row.', {
  REFUSED: { description: 'The row was not taken.', kk: 'қабылданбады', ru: 'отклонено', en: 'refused' },
  WARNING: {
    description: 'The row was taken; one of its cells could not be read as meant and is kept as it stood.',
    kk: 'ескерту',
    ru: 'предупреждение',
    en: 'warning',
  },
});

@Audience('IMPORTS')
@ObjectType({ description: 'A row that an import refused, or a cell that it could not read.' })
export class ImportIssue extends HubRecord {
  readonly recordType = 'ImportIssue';

  @Field(() => ImportIssueSeverity, { nullable: true, description: 'What it did to the row.' })
  readonly severity!: ImportIssueSeverity;

  @Field(() => LocalizedText, { nullable: true, description: 'The severity in words.' })
  severityLabel(): LocalizedText {
    return labelOf(ImportIssueSeverity, this.severity);
  }

  @Field(() => String, { nullable: true, description: 'The file, as seen from the imported path.' })
  readonly file!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Line on which the row begins, from 1 and counting the header; 0: the file as a whole.',
  })
  readonly line!: number;

  @Field(() => String, { nullable: true, description: 'The column as the file calls it, or the field of the hub.' })
  readonly field!: string;

  @Audience('IMPORTED_VALUES')
  @Field(() => String, {
    nullable: true,
    description: 'What stood there, at most its first 2,000 characters; null where nothing did.',
  })
  readonly value!: string | null;

  @Audience('IMPORTED_VALUES')
  @Field(() => String, {
    nullable: true,
    description: 'The rule it breaks, in English; it can name other records.',
  })
  readonly rule!: string;
}

export const ImportIssueConnection = connectionType(() => ImportIssue, 'ImportIssue');
const SeverityFilter = enumFilter<ImportIssueSeverity>(ImportIssueSeverity, 'ImportIssueSeverity');

@FilterInput('Which issues; all conditions must hold.')
export class ImportIssueFilter {
  @Always()
  @Field(() => SeverityFilter, { nullable: true, description: 'By what it did to the row.' })
  readonly severity?: ValueFilter<ImportIssueSeverity>;
}

export enum ImportIssueOrderField {
  POSITION = 'POSITION',
}
registerEnumType(ImportIssueOrderField, {
  name: 'ImportIssueOrderField',
  description: 'What issues can be ordered by.',
  valuesConfig: { POSITION: { description: 'The order in which the run came upon them.' } },
});
const ImportIssueOrder = orderInput('ImportIssue', ImportIssueOrderField);
export const ImportIssueListArgs = listArgs(ImportIssueFilter, ImportIssueOrder);
