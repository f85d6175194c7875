import type { Fault } from '../faults/fault.ts';

const lastPosition = 10_000;

export function positionFaults(position: number | null | undefined): Fault[] {
  if (position == null || (position >= 1 && position <= lastPosition)) return [];
  const message = {
    kk: `Орын 1 мен ${lastPosition} аралығында болуы керек.`,
    ru: `Место должно быть от 1 до ${lastPosition}.`,
    en: `A place is between 1 and ${lastPosition}.`,
  };
  return [{ field: 'position', value: position, message }];
}
