import { z } from 'zod';
import { yearFaults } from './years.rule.ts';

export const yearField = z.int().check(({ value, issues }) => {
  for (const { message } of yearFaults('', value)) issues.push({ code: 'custom', input: value, message: message.en });
});
