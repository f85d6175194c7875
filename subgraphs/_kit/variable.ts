import { z } from 'zod';

/** One environment variable: what it means, how it is checked. Documentation and code read the same table. */
export interface Variable<T = unknown> {
  readonly description: string;
  /** As it would be written in the environment; none: unset means `undefined`. */
  readonly fallback?: string;
  readonly schema: z.ZodType<T, string | undefined>;
}

export type VariableTable = Readonly<Record<string, Variable>>;

export function variable<T>(definition: Variable<T>): Variable<T> {
  return definition;
}

export const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, 'is not a whole number')
    .transform(Number)
    .refine((value) => value >= min && value <= max, `is not between ${min} and ${max}`);
