import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf, registerLabelledEnum } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { enumFilter, type ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { Always, Unsaid } from '../../_kit/query/filter-declarations.ts';
import { DateScalar } from '../../_kit/scalars.ts';

export enum PartyStatusValue {
  NO_ACTION = 'NO_ACTION',
  SIGNED = 'SIGNED',
  BOUND_NOT_IN_FORCE = 'BOUND_NOT_IN_FORCE',
  PROVISIONALLY_APPLIED = 'PROVISIONALLY_APPLIED',
  IN_FORCE = 'IN_FORCE',
  SUSPENDED = 'SUSPENDED',
  ENDED = 'ENDED',
  UNKNOWN = 'UNKNOWN',
}
registerLabelledEnum(
  PartyStatusValue,
  'PartyStatusValue',
  'What a treaty is for a participant on a day, as far as recorded facts tell.',
  {
    NO_ACTION: {
      description: 'Nothing is recorded up to that day.',
      kk: 'әрекет жоқ',
      ru: 'действий нет',
      en: 'no action',
    },
    SIGNED: {
      description: 'Signed, no consent to be bound recorded.',
      kk: 'қол қойылған',
      ru: 'подписан',
      en: 'signed',
    },
    BOUND_NOT_IN_FORCE: {
      description: 'Consent to be bound is given, and a source says that the treaty was not (yet) in force.',
      kk: 'міндеттілігі танылған, күшіне енбеген',
      ru: 'обязателен, не вступил в силу',
      en: 'bound, not in force',
    },
    PROVISIONALLY_APPLIED: {
      description: 'Applied provisionally, and not in force.',
      kk: 'уақытша қолданылады',
      ru: 'применяется временно',
      en: 'provisionally applied',
    },
    IN_FORCE: {
      description: 'In force for this participant: an entry-into-force fact says so.',
      kk: 'күшінде',
      ru: 'в силе',
      en: 'in force',
    },
    SUSPENDED: {
      description: 'Its operation is suspended.',
      kk: 'қолданылуы тоқтатыла тұрған',
      ru: 'приостановлен',
      en: 'suspended',
    },
    ENDED: {
      description: 'Denounced, withdrawn from or terminated.',
      kk: 'қолданылуы тоқтатылған',
      ru: 'прекращён',
      en: 'ended',
    },
    UNKNOWN: {
      description: 'Recorded facts do not settle it; `reason` says why. Being bound is never taken for being in force.',
      kk: 'белгісіз',
      ru: 'неизвестно',
      en: 'unknown',
    },
  },
);

export enum PartyStatusReason {
  NO_ENTRY_INTO_FORCE_FACT = 'NO_ENTRY_INTO_FORCE_FACT',
  STATED_NOT_IN_FORCE = 'STATED_NOT_IN_FORCE',
  ENTERS_INTO_FORCE_LATER = 'ENTERS_INTO_FORCE_LATER',
  DATE_NOT_EXACT = 'DATE_NOT_EXACT',
  EFFECT_NOT_KNOWN = 'EFFECT_NOT_KNOWN',
}
registerLabelledEnum(PartyStatusReason, 'PartyStatusReason', 'Why a status is what it is, where that is not plain.', {
  NO_ENTRY_INTO_FORCE_FACT: {
    description: 'Consent to be bound is recorded, entry into force is not.',
    kk: 'күшіне ену дерегі жоқ',
    ru: 'нет факта вступления в силу',
    en: 'no entry-into-force fact',
  },
  STATED_NOT_IN_FORCE: {
    description: 'A source states that the treaty was not in force; no later source says otherwise.',
    kk: 'дереккөз күшіне енбегенін айтады',
    ru: 'источник сообщает, что не вступил в силу',
    en: 'stated not to be in force',
  },
  ENTERS_INTO_FORCE_LATER: {
    description: 'An entry-into-force fact has a later date.',
    kk: 'кейінірек күшіне енеді',
    ru: 'вступает в силу позже',
    en: 'enters into force later',
  },
  DATE_NOT_EXACT: {
    description: 'A date is missing or not exact, and the day falls where that matters.',
    kk: 'күні дәл емес',
    ru: 'дата неточна',
    en: 'date not exact',
  },
  EFFECT_NOT_KNOWN: {
    description:
      'Only actions are recorded whose effect the hub does not know, such as a withdrawal where nothing is recorded that bound the participant.',
    kk: 'әрекеттің салдары белгісіз',
    ru: 'последствия действия неизвестны',
    en: 'effect of the action not known',
  },
});

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'What a treaty is for one participant on one day. Derived from dated actions; being bound and being in force are different facts.',
})
export class PartyStatus {
  @Field(() => ID, { description: '`<treaty>:<participant>:<day>`, such as `untc-4-4:kz:2010-02-12`.' })
  readonly id!: string;

  readonly treatyId!: string;
  readonly participantId!: string;
  readonly boundById!: string | null;
  /** The day lies beyond a simulated `today`: what happens between the two is not known. */
  readonly isBeyondToday!: boolean;

  @Field(() => PartyStatusValue, { nullable: true, description: 'The status.' })
  readonly value!: PartyStatusValue;

  @Field(() => LocalizedText, { nullable: true, description: 'The status in words.' })
  label(): LocalizedText {
    return labelOf(PartyStatusValue, this.value);
  }

  @Field(() => DateScalar, { nullable: true, description: 'The day this is the status of.' })
  readonly asOf!: string;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'Since when it is in force for the participant; null where it is not.',
  })
  readonly inForceSince!: PartialDate | null;

  @Field(() => PartyStatusReason, { nullable: true, description: 'Why, where that is not plain; null where it is.' })
  readonly reason!: PartyStatusReason | null;

  @Field(() => LocalizedText, { nullable: true, description: 'The reason in words; null where there is none.' })
  reasonLabel(): LocalizedText | null {
    return this.reason === null ? null : labelOf(PartyStatusReason, this.reason);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day that any source of these facts reaches, and no later than a simulated `today`; null where none says.',
  })
  readonly knownUpTo!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the sources reach `asOf`: false means that a later action may be missing, as with a snapshot of 2015 asked about 2020, and a day after a simulated `today`. Null where no source says how far it reaches.',
  })
  reachesAsOf(): boolean | null {
    if (this.isBeyondToday) return false;
    return this.knownUpTo === null ? null : this.knownUpTo >= this.asOf;
  }
}

export const PartyStatusValueFilter = enumFilter<PartyStatusValue>(PartyStatusValue, 'PartyStatusValue');

@InputType({ description: 'The status of a party on one day.' })
export class PartyStatusFilter {
  @Field(() => DateScalar, { nullable: true, description: 'On which day. Default: `@at(asOf:)`.' })
  readonly asOf?: string | null;

  @Always()
  @Unsaid(PartyStatusValue.UNKNOWN)
  @Field(() => PartyStatusValueFilter, { description: 'Which statuses.' })
  readonly value!: ValueFilter<PartyStatusValue>;
}
