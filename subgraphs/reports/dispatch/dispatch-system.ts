import type { EdmsConfig } from '../../_kit/edms/config.ts';
import { registerLabelledEnum } from '../../_kit/labels.ts';

export enum DispatchSystem {
  EDMS = 'EDMS',
  EMULATOR = 'EMULATOR',
}

registerLabelledEnum(DispatchSystem, 'DispatchSystem', 'Through what something was sent (¶12).', {
  EDMS: {
    description: '¶12: the unified system of electronic document management of state bodies.',
    kk: 'электрондық құжат айналымының бірыңғай жүйесі',
    ru: 'единая система электронного документооборота',
    en: 'unified electronic document management system',
  },
  EMULATOR: {
    description: "The hub's own stand-in where no such system is connected: its numbers are no registrations.",
    kk: 'эмулятор',
    ru: 'эмулятор',
    en: 'emulator',
  },
});

/** Through what messages go that are sent now; in production, where none is connected yet, they wait for the real one. */
export function systemOf({ connection }: EdmsConfig): DispatchSystem {
  return connection.kind === 'EMULATOR' ? DispatchSystem.EMULATOR : DispatchSystem.EDMS;
}
