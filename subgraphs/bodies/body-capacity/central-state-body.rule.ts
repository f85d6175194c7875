import { Capacity } from './capacity.ts';

/** ¶1: state bodies directly subordinate and accountable to the President, and central executive bodies. */
export function makesCentralStateBody(capacity: Capacity): boolean {
  return capacity === Capacity.CENTRAL_EXECUTIVE || capacity === Capacity.SUBORDINATE_TO_PRESIDENT;
}
