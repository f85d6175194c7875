import type { Maker } from './here.ts';
import { ofBodies } from './making/of-bodies.ts';
import { ofCycle } from './making/of-cycle.ts';
import { ofInformation } from './making/of-information.ts';
import { ofPublication } from './making/of-publication.ts';
import { ofSummary } from './making/of-summary.ts';

const all = { ...ofBodies, ...ofCycle, ...ofInformation, ...ofSummary, ...ofPublication };

export type CommandName = keyof typeof all;

export const commandNames = Object.keys(all) as CommandName[];
export const makers: Readonly<Record<CommandName, Maker>> = all;
