import type { SearchRecordTable } from './search-record.ts';

/** Of subgraph bodies, with the descriptions that it gives its types. */
export const bodiesRecords = {
  Body: {
    audience: 'PUBLIC',
    searched: 'The acronym.',
    description:
      'A body with a part in the monitoring of treaties: a state body, an international organisation or its treaty body, an organisation or expert whose recommendations are analysed. What it is, and what it is called, depends on the day.',
  },
  BodyName: {
    audience: 'PUBLIC',
    searched: 'The name.',
    description: 'A name that a body has for a time. On any day a body has one name at most.',
  },
  Subdivision: {
    audience: 'PUBLIC',
    searched: 'The name.',
    description:
      'A structural subdivision of a body, such as a department or a committee. Those that the head of the body determines do its monitoring (¶3). It exists from its first day up to its end.',
  },
  HeadTenure: {
    audience: 'PUBLIC',
    searched: 'The name of the head and the office.',
    description:
      'The time for which a person headed a body, or acted as its head. The head determines the subdivisions that do the monitoring (¶3) and signs the information of the body (¶7).',
  },
  Designation: {
    audience: 'PUBLIC',
    searched: 'The title and the number of the act.',
    description:
      'That the head of a body determined a subdivision to do the monitoring of treaties (¶3), by which act and for which time.',
  },
  ConclusionProposal: {
    audience: 'MONITORING',
    searched: 'The title, the number, and the year of the proposal.',
    description:
      'That a body proposed to conclude a treaty: the ground on which it, and whoever followed it, watches the treaty (¶4).',
  },
} as const satisfies SearchRecordTable;
