import { z } from 'zod';
import { confidentialFields } from '../../_kit/access/confidential.ingester.ts';
import { dateField, idField, localizedField, momentField, shortText } from '../../_kit/ingest/fields.ts';
import { faultless } from '../faults/fault.ts';
import { partsOfDuty } from '../reporting-duty/reporting-duty.id.ts';
import { informationId } from './annual-information.id.ts';
import { civilDay, deliveredOn, type Events } from './annual-information.state.rule.ts';
import { periodFaults } from './begin.rule.ts';
import { InformationState, LanguageState, SignatureKind, isDelivered } from './information-state.ts';

const fields = z.strictObject({
  id: idField,
  duty: idField,
  versionNumber: z.int().positive().max(1_000),
  state: z.enum(InformationState),
  isNil: z.boolean(),
  periodFrom: dateField.nullish(),
  periodTo: dateField.nullish(),
  begunOn: dateField.nullish(),
  submittedAt: momentField.nullish(),
  paperReceivedOn: dateField.nullish(),
  paperNumber: shortText(80).nullish(),
  kkState: z.enum(LanguageState),
  ruState: z.enum(LanguageState),
  signedAt: momentField.nullish(),
  signedBy: idField.nullish(),
  signatureKind: z.enum(SignatureKind).nullish(),
  contentHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in 64 hexadecimal digits.')
    .nullish(),
  decidedAt: momentField.nullish(),
  remarks: localizedField(5_000).nullish(),
  preparedBy: idField.nullish(),
  ...confidentialFields,
});

type Fields = z.infer<typeof fields>;

function eventsOf(record: Fields): Events {
  const {
    state,
    begunOn = null,
    signedAt = null,
    submittedAt = null,
    paperReceivedOn = null,
    decidedAt = null,
  } = record;
  return { state, begunOn, signedAt, submittedAt, paperReceivedOn, decidedAt };
}

/** Each with the field that is told where it does not hold. */
const rules: readonly (readonly [keyof Fields, string, (record: Fields, events: Events) => boolean])[] = [
  ['id', 'is not <duty>:v<versionNumber>.', (each) => each.id === informationId(each.duty, each.versionNumber)],
  [
    'state',
    'does not fit: what is SUBMITTED, ACCEPTED or RETURNED was delivered on a day, and nothing else was.',
    ({ state }, events) => isDelivered(state) === (deliveredOn(events) !== null),
  ],
  [
    'signedAt',
    'does not fit: what is SIGNED was signed, a DRAFT or what is READY was not.',
    ({ state }, { signedAt }) => isDelivered(state) || (state === InformationState.SIGNED) === (signedAt !== null),
  ],
  [
    'signatureKind',
    'stands with signedAt, and only there.',
    ({ signatureKind }, { signedAt }) => (signatureKind == null) === (signedAt === null),
  ],
  ['signedBy', 'is given without signedAt.', ({ signedBy }, { signedAt }) => !signedBy || signedAt !== null],
  ['contentHash', 'is given without signedAt.', ({ contentHash }, { signedAt }) => !contentHash || signedAt !== null],
  ['paperNumber', 'is given without paperReceivedOn.', (each) => !each.paperNumber || each.paperReceivedOn != null],
  [
    'decidedAt',
    'stands with what is ACCEPTED or RETURNED, and only there.',
    ({ state }, { decidedAt }) =>
      (state === InformationState.ACCEPTED || state === InformationState.RETURNED) === (decidedAt !== null),
  ],
  [
    'remarks',
    'stand with what is RETURNED, and only there.',
    ({ state, remarks }) => (state === InformationState.RETURNED) === Boolean(remarks),
  ],
  [
    'begunOn',
    'is after it was signed or delivered.',
    (_, events) =>
      isInOrder(events.begunOn, civilDay(events.signedAt)) && isInOrder(events.begunOn, deliveredOn(events)),
  ],
  [
    'submittedAt',
    'is before signedAt: the signature is over what is submitted.',
    (_, { signedAt, submittedAt }) => isInOrder(signedAt, submittedAt),
  ],
  ['decidedAt', 'is before the delivery.', (_, events) => isInOrder(deliveredOn(events), civilDay(events.decidedAt))],
];

function isInOrder(earlier: string | null, later: string | null): boolean {
  return earlier === null || later === null || earlier <= later;
}

/** As commands have it; of what year it is its duty says. */
function periodOf({ duty, periodFrom, periodTo }: Fields) {
  const { year } = partsOfDuty(duty);
  return Number.isNaN(year) ? [] : periodFaults({ year, periodFrom, periodTo });
}

export const informationSchema = fields.check(faultless(periodOf)).check(({ value, issues }) => {
  const events = eventsOf(value);
  const [broken] = rules.filter(([, , holds]) => !holds(value, events));
  if (!broken) return;
  const [field, message] = broken;
  issues.push({ code: 'custom', path: [field], input: value[field], message });
});

export type InformationRecord = z.infer<typeof informationSchema>;
