import { assignments } from './assignments.ts';
import type { BenchOptions } from './options.ts';
import { bodyId, sentence, type Draft } from './drafts.ts';
import { randomFrom } from './random.ts';

const regime = 'bench-regime';
const years = Array.from({ length: 10 }, (_, index) => 2015 + index);

/** Ten years in which every body reports on each treaty that it watches; every tenth information was returned once. */
export function* monitoring(options: BenchOptions): Generator<Draft> {
  const random = randomFrom(5);
  const watched = treatiesByBody(options);
  const name = { en: 'Generated regime' };
  yield { type: 'MonitoringRegime', id: regime, name, act: 'bench-act', firstYear: years[0] };
  for (const year of years) {
    const cycle = `cycle-${year}`;
    yield { type: 'MonitoringCycle', id: cycle, year, regime, openedOn: `${year}-01-01` };
    for (let number = 0; number < options.bodies; number += 1) {
      const body = bodyId(number);
      const duty = `${cycle}:${body}`;
      yield { type: 'ReportingDuty', id: duty, cycle, body, isRequired: true, arisesOn: `${year}-01-01` };
      const treaties = watched.get(number) ?? [];
      const versions = random() < 0.1 ? 2 : 1;
      for (let version = 1; version <= versions; version += 1) {
        yield information(duty, { year, version, isReturned: version < versions, isNil: treaties.length === 0 });
        for (const treaty of treaties) yield entry(`${duty}:v${version}`, treaty, sentence(random, 24));
      }
    }
  }
}

function treatiesByBody(options: BenchOptions): Map<number, string[]> {
  const byBody = new Map<number, string[]>();
  for (const { body, treaty } of assignments(options)) byBody.set(body, [...(byBody.get(body) ?? []), treaty]);
  return byBody;
}

interface Version {
  readonly year: number;
  readonly version: number;
  readonly isReturned: boolean;
  readonly isNil: boolean;
}

function information(duty: string, { year, version, isReturned, isNil }: Version): Draft {
  const common = { type: 'AnnualInformation', id: `${duty}:v${version}`, duty, versionNumber: version, isNil };
  const languages = { kkState: 'PRESENT', ruState: 'PRESENT' };
  const delivered = { ...common, ...languages, submittedAt: `${year}-11-0${version}T06:00:00.000Z` };
  if (!isReturned) return { ...delivered, state: 'SUBMITTED' };
  const remarks = { en: 'Generated remarks' };
  return { ...delivered, state: 'RETURNED', decidedAt: `${year}-11-01T12:00:00.000Z`, remarks };
}

function entry(information: string, treaty: string, words: string): Draft {
  return { type: 'InForceEntry', information, treaty, progress: { en: `Progress: ${words}` } };
}
