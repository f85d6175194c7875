import type { ImportFormat } from './format.ts';
import { stateBodiesFormat } from './state-bodies/format.ts';
import { sdgFormat } from './sdg/format.ts';
import { rulesFormat } from './rules/format.ts';
import { untcFormat } from './untc/format.ts';
import { uprFormat } from './upr/format.ts';

/** Every layout that can be imported; a new one is added here. */
export const formats: readonly ImportFormat[] = [untcFormat, uprFormat, stateBodiesFormat, sdgFormat, rulesFormat];
