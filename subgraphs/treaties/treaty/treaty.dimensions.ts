import sql, { raw } from 'sql-template-tag';
import { askedLinks } from '../../_kit/across/asked-lines.ts';
import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import type { TreatiesContext } from '../context.ts';
import { Participant } from '../participant/participant.type.ts';
import { hasActed } from '../party/party.sql.ts';
import { statusOn } from '../party-status/party-status.sql.ts';
import { PartyStatusValue } from '../party-status/party-status.type.ts';
import { toBody } from '../stubs/dimensions.ts';
import { oneSubject, yearConcluded } from './treaty.sql.ts';

export const treatyDimensions = dimensions('Treaty', {
  STATUS: {
    description: 'Its status for Kazakhstan on the day of `@at(asOf:)`, or today.',
    condition: 'status',
    conditionOf: (value) => ({ participant: 'kz', value }),
    value: (clocks) => statusOn(null, sql`s.treaty_id = t.id AND s.participant_id = 'kz'`, clocks),
    labels: PartyStatusValue,
  },
  SUBJECT: {
    description: 'Its subject area, as `exactSubject` has it; none where no source says.',
    condition: 'exactSubject',
    value: () => oneSubject,
  },
  YEAR: {
    description: 'The year in which it was concluded; none where the date is not known, or lies across two years.',
    condition: 'year',
    value: () => yearConcluded,
  },
  PARTICIPANT: {
    description: 'The participants that are, were or may become party to it, as `parties` lists them: usually several.',
    condition: 'parties',
    conditionOf: (value) => ('eq' in value ? { some: { participant: value } } : { none: {} }),
    value: (_clocks, link) => raw(`${link}.participant_id`),
    links: (clocks, link) =>
      sql`${raw(`party ${link}`)} ON ${raw(link)}.treaty_id = t.id AND ${recordedAt(link, clocks)} AND ${hasActed(link, clocks)}`,
    record: {
      field: 'participant',
      type: () => Participant,
      of: (id, { loaders }: TreatiesContext) => loaders.participant.byId.load(id),
    },
  },
  WATCHING_BODY: {
    description:
      'The bodies that watch it on the day of `@at(asOf:)` (¶4), of which there may be several; none where nobody does.',
    condition: 'assignments',
    conditionOf: (value) => ('eq' in value ? { some: { body: value } } : { none: {} }),
    value: byColumn('id'),
    lines: askedLinks('bodies', 'assignments', 'TREATY', 'BODY'),
    ...toBody('watchingBody'),
  },
  LATERALITY: { description: 'Between two parties or more.', condition: 'laterality', value: byColumn('laterality') },
  FORM: {
    description: 'Its form; none where no source says.',
    condition: 'form',
    value: byColumn('form'),
  },
});
