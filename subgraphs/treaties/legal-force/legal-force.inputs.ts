import { enumFilter } from '../../_kit/query/filter.inputs.ts';
import { LegalForceValue } from './legal-force.type.ts';

export const LegalForceValueFilter = enumFilter<LegalForceValue>(LegalForceValue, 'LegalForceValue');
