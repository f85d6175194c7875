import { shortened } from '../errors.ts';
import { InvalidValueProblem, type ProblemValue } from './problem.type.ts';

/**
 * Problems about a value tell it as it was given, whatever the command made of it; but what one of them does not repeat
 * none does, nor any that is about more of the input or about a part of it.
 */
export function withGiven(problems: readonly ProblemValue[], input: object): ProblemValue[] {
  const kept = problems.flatMap((problem) => (isUnrepeated(problem) && problem.field !== null ? [problem.field] : []));
  return problems.map((problem) => {
    if (!(problem instanceof InvalidValueProblem) || isUnrepeated(problem)) return problem;
    const { field } = problem;
    const isKept = field !== null && kept.some((other) => isWithin(field, other) || isWithin(other, field));
    return Object.assign(problem, { value: isKept ? null : givenAt(input, field) });
  });
}

function isUnrepeated(problem: ProblemValue): boolean {
  return problem instanceof InvalidValueProblem && problem.value === null;
}

function isWithin(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}.`);
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
