import type { z } from 'zod';
import { idField } from '../_kit/ingest/fields.ts';

/** Ids of links are `<one>:<other>`; without this two pairs could make the same one. */
export const plainId = idField.refine((id) => !id.includes(':'), 'has a colon, which joins ids to one another.');

const longestId = 160;

/** Zod's check that the id made of these fields is short enough to be one. */
export function joinsTo<T extends object>(...fields: (keyof T & string)[]) {
  return ({ value, issues }: z.core.ParsePayload<T>): void => {
    const length = fields.map((field) => String(value[field])).join(':').length;
    if (length <= longestId) return;
    const message = `makes, together with ${fields.slice(0, -1).join(' and ')}, an id longer than ${longestId} characters.`;
    issues.push({ code: 'custom', path: [fields.at(-1) ?? ''], input: value, message });
  };
}
