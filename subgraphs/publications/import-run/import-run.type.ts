import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf, registerLabelledEnum } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { enumFilter, IdFilter, StringFilter, type ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { DateScalar, DateTimeScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

export enum ImportRunState {
  RUNNING = 'RUNNING',
  FINISHED = 'FINISHED',
  FAILED = 'FAILED',
  INTERRUPTED = 'INTERRUPTED',
}
registerLabelledEnum(ImportRunState, 'ImportRunState', 'How far a run of an importer came.', {
  RUNNING: {
    description: 'It has started and not ended, less than an hour ago, and no later run of its format has started.',
    kk: 'орындалуда',
    ru: 'выполняется',
    en: 'running',
  },
  FINISHED: {
    description: 'Every row of its input is accounted for.',
    kk: 'аяқталды',
    ru: 'завершён',
    en: 'finished',
  },
  FAILED: {
    description: 'It ended before its input did and said so; what it had written is kept.',
    kk: 'сәтсіз аяқталды',
    ru: 'не удался',
    en: 'failed',
  },
  INTERRUPTED: {
    description:
      'It never said that it ended, as when its process was killed. Derived, not recorded: it started an hour ago or ' +
      'more, or a later run of the same format has started. Running the import again completes it.',
    kk: 'үзілген',
    ru: 'прерван',
    en: 'interrupted',
  },
});

const counted = 'Null only when it can not be read. Until the run has ended, 0.';
const balance = '`read` = `created` + `changed` + `unchanged` + `merged` + `refused`.';

@Directive('@key(fields: "id")')
@Audience('IMPORTS')
@ObjectType('ImportRun', { description: 'One run of an importer over a file or folder, with an account of every row.' })
export class ImportRun extends HubRecord {
  readonly recordType = 'ImportRun';

  @Field(() => String, { nullable: true, description: 'What kind of input it was: `untc`, `upr`.' })
  readonly format!: string;

  @Field(() => String, { nullable: true, description: 'Name of the imported file or folder, without its place.' })
  readonly path!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it started.' })
  readonly startedAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ended; null while it is running and where it was interrupted.',
  })
  readonly finishedAt!: string | null;

  @Field(() => ImportRunState, { nullable: true, description: 'How far it came.' })
  readonly state!: ImportRunState;

  @Field(() => LocalizedText, { nullable: true, description: 'The state in words.' })
  stateLabel(): LocalizedText {
    return labelOf(ImportRunState, this.state);
  }

  @Field(() => Boolean, { nullable: true, description: 'Whether it only checked and counted, and kept nothing.' })
  readonly dryRun!: boolean;

  @Field(() => Int, { nullable: true, description: `Rows in the input. ${balance} ${counted}` })
  readonly read!: number;

  @Field(() => Int, {
    nullable: true,
    description: `Rows of which something was new to the hub. ${balance} ${counted}`,
  })
  readonly created!: number;

  @Field(() => Int, { nullable: true, description: `Rows that only changed what was there. ${balance} ${counted}` })
  readonly changed!: number;

  @Field(() => Int, { nullable: true, description: `Rows that the hub had already. ${balance} ${counted}` })
  readonly unchanged!: number;

  @Field(() => Int, {
    nullable: true,
    description: `Rows that speak of what an earlier row of the run had brought. ${balance} ${counted}`,
  })
  readonly merged!: number;

  @Field(() => Int, {
    nullable: true,
    description: `Rows that were not taken; \`issues\` says why of each. ${balance} ${counted}`,
  })
  readonly refused!: number;

  @Field(() => Int, {
    nullable: true,
    description: `Cells that could not be read as meant, in rows that were taken. Not part of the sum. ${counted}`,
  })
  readonly warnings!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day the input reaches: it knows nothing of what came later. Null where it does not say, or says it row by row.',
  })
  readonly knownUpTo!: string | null;
}

export const ImportRunConnection = connectionType(() => ImportRun, 'ImportRun');
const ImportRunStateFilter = enumFilter<ImportRunState>(ImportRunState, 'ImportRunState');

@FilterInput('Which runs; all conditions must hold.')
export class ImportRunFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By the id of the run.' })
  readonly id?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By kind of input, such as `untc`.' })
  readonly format?: ValueFilter<string>;

  @Field(() => ImportRunStateFilter, { nullable: true, description: 'By how far it came.' })
  readonly state?: ValueFilter<ImportRunState>;
}

export enum ImportRunOrderField {
  STARTED_AT = 'STARTED_AT',
  ID = 'ID',
}
registerEnumType(ImportRunOrderField, {
  name: 'ImportRunOrderField',
  description: 'What runs can be ordered by.',
  valuesConfig: {
    STARTED_AT: { description: 'When the run started.' },
    ID: { description: 'The id: format, then start.' },
  },
});
const ImportRunOrder = orderInput('ImportRun', ImportRunOrderField);
export const ImportRunListArgs = listArgs(ImportRunFilter, ImportRunOrder, 'the latest first');
