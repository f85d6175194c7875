import { shortened } from '../errors.ts';
import { InvalidValueProblem, type ProblemValue } from './problem.type.ts';

/** A problem about a value tells it as it was given, whatever the command made of it. */
export function withGiven(problem: ProblemValue, input: object): ProblemValue {
  if (!(problem instanceof InvalidValueProblem) || problem.value === null) return problem;
  return Object.assign(problem, { value: givenAt(input, problem.field) });
}

/** @param field the path of an input field, such as `input.sections.1.heading` */
function givenAt(input: object, field: string | null): string | null {
  const path = field?.split('.').slice(1) ?? [];
  if (path.length === 0) return null;
  const given = path.reduce<unknown>(
    (within, name) => (within as Record<string, unknown> | null)?.[name] ?? null,
    input,
  );
  if (given === null) return null;
  return String(shortened(typeof given === 'string' ? given : JSON.stringify(given)));
}
