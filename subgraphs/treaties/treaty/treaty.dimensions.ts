import sql from 'sql-template-tag';
import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import { statusOn } from '../party-status/party-status.sql.ts';
import { PartyStatusValue } from '../party-status/party-status.type.ts';
import { oneSubject } from './subject.sql.ts';

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
  LATERALITY: { description: 'Between two parties or more.', condition: 'laterality', value: byColumn('laterality') },
  FORM: {
    description: 'Its form; none where no source says.',
    condition: 'form',
    value: byColumn('form'),
  },
});
