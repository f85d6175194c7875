import { bodyId, type Draft } from './drafts.ts';
import { pick } from './random.ts';

export interface Delivered {
  readonly id: string;
  readonly record: Draft;
}

interface Wanted {
  readonly year: number;
  readonly body: number;
  readonly isNil: boolean;
  readonly random: () => number;
}

/** One of twelve delivers nothing, one of eight late; one of ten has its information returned and delivers again. */
export function* informations({ year, body, isNil, random }: Wanted): Generator<Delivered> {
  const duty = `cycle-${year}:${bodyId(body)}`;
  const fate = random();
  if (fate < 0.08) return;
  const common = { type: 'AnnualInformation', duty, isNil, begunOn: `${year}-09-01` };
  // From 1 October; 10 November is the forty-first day.
  let day = fate < 0.2 ? 41 + Math.floor(random() * 40) : Math.floor(random() * 41);
  const versions = random() < 0.1 ? 2 : 1;
  for (let versionNumber = 1; versionNumber <= versions; versionNumber += 1) {
    const id = `${duty}:v${versionNumber}`;
    const isReturned = versionNumber < versions;
    const record = { ...common, id, versionNumber, ...forms(year, day, random), ...verdict(year, day, isReturned) };
    yield { id, record };
    day += 5;
  }
}

const languages = ['PRESENT', 'PRESENT', 'PRESENT', 'PRESENT', 'PRESENT', 'PRESENT', 'STALE', 'MISSING'];

/** Electronic and on paper, signed, in both languages; now and then without one of these. */
function forms(year: number, day: number, random: () => number) {
  const isElectronic = random() < 0.93;
  const isOnPaper = !isElectronic || random() < 0.9;
  const signature = { signedAt: `${dayOf(year, day - 1)}T05:00:00.000Z`, signatureKind: 'HANDWRITTEN_SCAN' };
  return {
    kkState: pick(random, languages),
    ruState: pick(random, languages),
    ...(random() < 0.9 ? signature : {}),
    ...(isElectronic ? { submittedAt: `${dayOf(year, day)}T06:00:00.000Z` } : {}),
    ...(isOnPaper ? { paperReceivedOn: dayOf(year, day + (isElectronic ? 1 : 0)) } : {}),
  };
}

function verdict(year: number, day: number, isReturned: boolean) {
  if (!isReturned) return { state: 'SUBMITTED' };
  return {
    state: 'RETURNED',
    decidedAt: `${dayOf(year, day + 2)}T12:00:00.000Z`,
    remarks: { en: 'Generated remarks' },
  };
}

/** So many days after 1 October. */
export function dayOf(year: number, days: number): string {
  return new Date(Date.UTC(year, 9, 1 + days)).toISOString().slice(0, 10);
}
