import { confidentialFilters } from '../../_kit/access/confidential.inputs.ts';
import type { Clocks } from '../../_kit/clocks.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { compare, exact, folded, foldedLocalized, partialDate, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { inYear } from '../../_kit/query/year.sql.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { EffectiveDate } from '../effective-date/effective-date.type.ts';
import type { LegalForceValue } from '../legal-force/legal-force.type.ts';
import { inForceSql } from './in-force.sql.ts';
import { LegalActEntity } from './legal-act.entity.ts';
import type { LegalActFilter } from './legal-act.inputs.ts';
import { yearAdopted } from './legal-act.sql.ts';
import { LegalAct, LegalActOrderField } from './legal-act.type.ts';

const filters = (clocks: Clocks): FilterSpec => ({
  ...confidentialFilters,
  id: exact('t.id'),
  kind: exact('t.kind'),
  number: folded('t.number_folded'),
  title: foldedLocalized('t.title_folded'),
  adoptedOn: partialDate('t.adopted'),
  year: inYear(yearAdopted),
  issuer: exact('t.issuer_id'),
  registrationNumber: exact('t.registration_number'),
  inForce: (filter: ValueFilter<LegalForceValue>, path) =>
    compare(inForceSql('t.id', clocks), filter, path, (value) => value),
});

export const legalActRecords: RecordSpec<LegalActEntity, LegalAct, ListArgs<LegalActFilter>, 'issuer'> = {
  entity: LegalActEntity,
  begins: 'adoptedEarliest',
  filters,
  orders: {
    [LegalActOrderField.ADOPTED_ON]: 'adoptedSort',
    [LegalActOrderField.TITLE]: 'titleSort',
    [LegalActOrderField.ID]: 'id',
  },
  byDefault: { field: LegalActOrderField.ADOPTED_ON, direction: 'ASC' },
  parents: { issuer: 'issuerId' },
  node: toLegalAct,
};

function toLegalAct(row: LegalActEntity): LegalAct {
  const { kind, number, issuerId, registrationNumber, url } = row;
  return Object.assign(new LegalAct(), LegalAct.common(row), {
    kind,
    number,
    title: LocalizedText.from({ kk: row.titleKk, ru: row.titleRu, en: row.titleEn }),
    adoptedOn: row.adopted === null ? null : PartialDate.parse(row.adopted),
    issuerId,
    issuerReference: issuerId === null ? null : referenceState(row.issuerCheck),
    registrationNumber,
    url,
    effective: EffectiveDate.from(row),
  });
}
