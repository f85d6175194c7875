import { bodyId, hasProcedure, procedureId, sentence, standingOf, treatyId, type Draft } from './drafts.ts';
import type { Sizes } from './options.ts';
import { pick, randomFrom } from './random.ts';

const participant = 'kz';

export function* treaties({ treaties: count, bodies }: Sizes): Generator<Draft> {
  const random = randomFrom(1);
  for (let number = 0; number < count; number += 1) {
    const id = treatyId(number);
    const title = { en: `Convention ${number} on ${sentence(random, 6)}` };
    yield { type: 'Treaty', id, title, laterality: 'MULTILATERAL', concludedOn: `${1960 + (number % 49)}-06-15` };
    yield { type: 'Party', treaty: id, participant };
    yield* actions(number);
    if (hasProcedure(number)) yield* procedure(number, bodyId(Math.floor(random() * bodies)), random);
  }
}

function* actions(number: number): Generator<Draft> {
  const id = treatyId(number);
  const action = { type: 'TreatyAction', treaty: id, participant };
  const standing = standingOf(number);
  if (standing === 'SIGNED') {
    yield { ...action, id: `${id}:kz:signature`, kind: 'SIGNATURE', date: '2009-03-01' };
    return;
  }
  yield { ...action, id: `${id}:kz:ratification`, kind: 'RATIFICATION', date: '2012-03-01' };
  if (standing === 'NOT_KNOWN') return;
  const date = standing === 'LATER' ? '2030-01-01' : '2012-06-01';
  yield { ...action, id: `${id}:kz:force`, kind: 'ENTRY_INTO_FORCE_FOR_PARTY', date };
}

/** Days of the steps: [planned, completed]; of a procedure that nobody has begun there are none. */
const courses = [
  [],
  [
    ['2013-02-01', null],
    ['2013-08-01', null],
  ],
  [
    ['2012-05-01', '2012-05-20'],
    ['2015-09-01', null],
  ],
  [
    ['2014-01-15', '2014-01-10'],
    ['2029-01-15', null],
  ],
  [
    ['2016-01-15', '2016-01-10'],
    ['2017-01-15', '2017-03-01'],
  ],
] as const;

function* procedure(number: number, responsibleBody: string, random: () => number): Generator<Draft> {
  const id = procedureId(number);
  const kind = pick(random, ['RATIFICATION', 'APPROVAL', 'ENTRY_CONDITIONS']);
  const reason = random() < 0.8 ? { en: `It waits for ${sentence(random, 5)}.` } : null;
  yield { type: 'DomesticProcedure', id, treaty: treatyId(number), kind, responsibleBody, reason };
  for (const [at, [plannedOn, completedOn]] of pick(random, courses).entries()) {
    const name = { en: `Step ${at + 1}` };
    const step = { procedure: id, position: at + 1, name, plannedOn, completedOn };
    yield { type: 'DomesticProcedureStep', id: `${id}-step-${at + 1}`, ...step };
  }
}
