import { startEmulator, type Emulator } from '../../../support/emulator.ts';
import type { TestDatabase } from '../../../support/databases.ts';
import { newFolder, patience } from '../hub.ts';
import { bodies, days, duty, entering, signed, successor, traced, wording } from './cast.ts';
import * as december from './december.ts';
import * as delivery from './delivery.ts';
import { inOrder, soon } from './in-order.ts';
import * as january from './january.ts';
import * as july from './july.ts';
import { YearHub, type Way } from './running.ts';
import { expectedTrace, traceBack } from './trace.ts';
import * as writing from './writing.ts';

const { first, standings } = delivery;
const everybody = [...Object.values(bodies), successor];
const quick = { EDMS_RETRY_MIN_MS: '50', EDMS_RETRY_MAX_MS: '100', EDMS_POLL_MS: '50', EDMS_RECEIPT_MS: '50' };

/** Where an entry of a version that was returned goes on. */
const again = (entry: string) => entry.replace(':v1:', ':v2:');

/** The year, part by part: each goes on where the one before it ended. */
export function playTheYear(way: Way, { dialect, freshUrl }: TestDatabase): void {
  const part = inOrder();
  let hub: YearHub;
  let emulator: Emulator;
  let watched: january.Watched;
  let established: ReadonlyMap<string, january.Established>;
  /** By body and treaty. */
  let entries: ReadonlyMap<string, ReadonlyMap<string, string>>;
  let publication: string;
  const entryOf = (body: string, treaty: string): string => entries.get(body)?.get(treaty) ?? '';

  beforeAll(async () => {
    const databaseUrl = freshUrl();
    const folder = dialect === 'sqlite' ? databaseUrl.slice('sqlite:'.length) : newFolder();
    emulator = await startEmulator('--plan', 'fail,fail', '--receipt-ms', '0', '--clock', days.december);
    hub = new YearHub({ way, databaseUrl, folder, environment: { ...patience, ...quick, EDMS_URL: emulator.url } });
  });
  afterAll(() => hub.end());

  part('January: heads designate subdivisions and assign forty treaties, and the year is opened', async () => {
    await hub.at(days.january);
    established = await january.establishAll(hub);
    watched = await january.chooseTreaties(hub);
    expect([...watched.values()].flat()).toHaveLength(40);
    await january.designateAndAssign(hub, watched);
    expect(await january.refuseDesignations(hub)).toEqual(['NotPermittedProblem null', 'NotPermittedProblem null']);
    expect(await january.openTheYear(hub)).toMatchObject({
      informationDeadline: { certainty: 'GIVEN', moment: '2024-11-10T18:59:59.999Z' },
      summaryDeadline: { certainty: 'GIVEN', moment: '2024-12-10T18:59:59.999Z' },
    });
    expect(await january.dutiesOf(hub, [...Object.values(bodies), 'body-mfa'])).toEqual({
      [bodies.plain]: 'required; 8 IN_FORCE 01-15–',
      [bodies.changed]: 'required; 8 IN_FORCE 01-15–; 1 SIGNED_NOT_IN_FORCE 01-15–',
      [bodies.returned]: 'required; 7 IN_FORCE 01-15–; 1 SIGNED_NOT_IN_FORCE 01-15–',
      [bodies.late]: 'required; 7 IN_FORCE 01-15–; 1 SIGNED_NOT_IN_FORCE 01-15–',
      [bodies.nil]: 'required',
      [bodies.former]: 'required; 8 IN_FORCE 01-15–',
      'body-mfa': expect.stringMatching(/^required; \d+ IN_FORCE/) as string,
    });
  });

  part('July: a ministry becomes another, a treaty enters into force, and both are in the duties', async () => {
    await hub.at(days.july);
    await july.reorganise(hub, established.get(bodies.former) as january.Established);
    expect(await july.spansOf(hub, bodies.former)).toEqual(['8 of 2024-01-15 2024-07-01']);
    expect(await july.spansOf(hub, successor)).toEqual(['8 of 2024-07-01 null']);
    expect(await july.mendTheGap(hub)).toEqual([8, 0]);
    await july.enterIntoForce(hub);
    await july.note(hub);
    expect(await january.dutiesOf(hub, [bodies.changed, bodies.former, successor])).toEqual({
      [bodies.changed]: 'required; 9 IN_FORCE 01-15–',
      [bodies.former]: 'not required; 8 IN_FORCE 01-15–07-01',
      [successor]: 'required; 8 IN_FORCE 07-01–',
    });
    expect(await july.revisionsOf(hub, bodies.changed, entering)).toEqual([
      'openMonitoringCycle authority 2024-01-15: null → "SIGNED_NOT_IN_FORCE"',
      'reviseReportingDuties authority 2024-07-02: "SIGNED_NOT_IN_FORCE" → "IN_FORCE"',
    ]);
  });

  part('November: what is stale, changed or not the head’s to sign is refused, the rest is delivered', async () => {
    await hub.at(days.november);
    entries = await writing.writeAll(hub, [bodies.plain, bodies.changed, bodies.returned, successor]);
    const entry = entryOf(bodies.plain, traced.treaty);
    await writing.found(hub, entry);
    const gap = { __typename: 'IncompleteProblem', record: entry, missing: 'progress.kk', paragraph: '¶1', wording };
    expect(await writing.leaveKazakhStale(hub, first(bodies.plain), entry)).toMatchObject([gap]);
    expect(await delivery.signWhatChanged(hub, entryOf(bodies.changed, traced.treaty))).toMatchObject({
      byHead: [{ __typename: 'InvalidValueProblem', field: 'input.contentHash' }],
      byOfficer: [{ __typename: 'NotPermittedProblem', field: 'input.id' }],
      byOtherHead: [{ __typename: 'NotPermittedProblem', field: 'input.id' }],
    });
    await writing.begin(hub, bodies.nil, { isNil: true });
    await Promise.all([bodies.plain, bodies.returned, bodies.nil].map((body) => writing.deliver(hub, first(body))));
    await delivery.signByHand(hub);
    await delivery.registerPaper(hub, [bodies.plain, bodies.changed, bodies.nil, successor], '2024-11-08');
    const submitted = [bodies.plain, bodies.changed, bodies.returned, bodies.nil, successor];
    expect(await standings(hub, everybody)).toEqual({
      ...Object.fromEntries(submitted.map((body) => [body, 'ON_TIME null, v1 SUBMITTED'])),
      [bodies.late]: 'DUE_SOON null, –',
      [bodies.former]: 'NOT_REQUIRED null, –',
    });
  });

  part('After 10 November: one is late, one is returned and brought again, and what came is accepted', async () => {
    await hub.at(days.afterTheDeadline);
    entries = new Map([...entries, ...(await writing.writeAll(hub, [bodies.late]))]);
    await writing.deliver(hub, first(bodies.late));
    await delivery.registerPaper(hub, [bodies.late], '2024-11-12');
    const next = { body: bodies.returned, id: `${duty(bodies.returned)}:v2` };
    const [remarked = ''] = watched.get(bodies.returned)?.slice(1) ?? [];
    const change = { record: `${next.id}:${remarked}`, field: 'progress' };
    expect(await delivery.bringAgain(hub, entryOf(bodies.returned, remarked))).toMatchObject([
      { ...change, language: 'kk', after: delivery.mended.kk },
      { ...change, language: 'ru', after: delivery.mended.ru },
    ]);
    const accepted = [bodies.plain, bodies.changed, bodies.nil, successor, bodies.late];
    await delivery.accept(hub, [...accepted.map(first), next]);
    expect(await standings(hub, everybody)).toEqual({
      ...Object.fromEntries(accepted.map((body) => [body, 'ON_TIME null, v1 ACCEPTED'])),
      [bodies.returned]: 'ON_TIME null, v2 ACCEPTED',
      [bodies.late]: 'LATE 2, v1 ACCEPTED',
      [bodies.former]: 'NOT_REQUIRED null, –',
    });
  });

  part('December: it is summed up, sent through a system that fails twice, forwarded and published', async () => {
    await hub.at(days.december);
    const sections = await december.summarise(hub, [
      { treaty: traced.treaty, entries: [bodies.plain, bodies.changed].map((body) => entryOf(body, traced.treaty)) },
      { treaty: signed[0], entries: [again(entryOf(bodies.returned, signed[0]))] },
    ]);
    const { missing, included } = await december.complete(hub);
    expect([missing.includes('body-mfa'), missing.filter((body) => everybody.includes(body))]).toEqual([true, []]);
    const versions = [bodies.plain, bodies.changed, bodies.nil, successor, bodies.late].map((body) => first(body).id);
    expect(included).toEqual([...versions, `${duty(bodies.returned)}:v2`].map((id) => `${id} ACCEPTED`).sort());
    const sent = await december.dispatch(hub);
    await soon(async () => expect(await december.messageOf(hub, 'authority', sent.id)).toEqual(['RECEIVED', 3]));
    const forwarded = await december.forward(hub);
    await soon(async () => expect(await december.messageOf(hub, 'office', forwarded.id)).toEqual(['RECEIVED', 1]));
    expect([sent['to'], forwarded['to']]).toEqual([
      { id: 'body-pm-office' },
      { id: 'body-presidential-administration' },
    ]);
    const registered = await emulator.registrations();
    expect(registered.map(({ kind }) => kind)).toEqual(['SUMMARY', 'FORWARDING']);
    expect(registered.map(({ contentHash }) => contentHash)).toEqual([sent['contentHash'], forwarded['contentHash']]);
    publication = (await december.publish(hub, sections)).id;
  });

  part('The restricted assessment is for those whom the Rules name, and no word of it is published', async () => {
    for (const reader of ['authority', 'office', 'administration'])
      expect([reader, await december.assessmentFor(hub, reader)]).toEqual([reader, december.secret.ru]);
    expect(await december.assessmentFor(hub, 'analyst')).toBe('FORBIDDEN');
    for (const reader of ['partner', undefined])
      expect(await december.assessmentFor(hub, reader)).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await december.publishSecret(hub)).toMatchObject([
      { __typename: 'InvalidValueProblem', field: 'input.sections.0.text.ru' },
    ]);
    for (const reader of ['partner', undefined])
      expect(await december.placedAt(hub, publication, reader)).toBe(december.placed.url);
  });

  part('Who was late on 11 November is answered in December', async () => {
    const overdue = await delivery.overdueOn(hub, '2024-11-11');
    expect(overdue.filter((body) => everybody.includes(body))).toEqual([bodies.late]);
    expect(overdue).toContain('body-mfa');
    expect(await standings(hub, everybody, '2024-11-11')).toMatchObject({
      [bodies.late]: 'OVERDUE 1, –',
      [bodies.returned]: 'ON_TIME null, v1 SUBMITTED',
    });
  });

  part(
    'One question goes from what was published back to the provision, with who did each step, and when',
    async () => {
      const entry = entryOf(bodies.plain, traced.treaty);
      const others = [entryOf(bodies.changed, traced.treaty), again(entryOf(bodies.returned, signed[0]))];
      expect(await traceBack(hub, publication, entry)).toEqual(expectedTrace(bodies.plain, [entry, ...others]));
    },
  );
}
