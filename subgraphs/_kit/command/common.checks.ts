import { checkLength, type Checks } from './checks.ts';
import type { CommandInput } from './command.input.ts';
import { invalidValue } from './problems.ts';

const longestKey = 120;
const longestReason = 1_000;

/** What is wrong with what every command can be given. */
export function commonProblems({ idempotencyKey, reason }: CommandInput): Checks {
  const checks: Checks = [];
  if (idempotencyKey != null && !isKey(idempotencyKey))
    checks.push(
      invalidValue(
        { field: 'input.idempotencyKey' },
        {
          kk: `Кілт ASCII кестесінің 1–${longestKey} көрінетін таңбасынан тұрады, бос орынсыз.`,
          ru: `Ключ состоит из 1–${longestKey} видимых знаков ASCII, без пробелов.`,
          en: `A key has 1 to ${longestKey} visible ASCII characters, and no space.`,
        },
      ),
    );
  if (reason != null) checkLength(checks, 'input.reason', reason, longestReason);
  return checks;
}

function isKey(text: string): boolean {
  return text.length <= longestKey && /^[\x21-\x7e]+$/.test(text);
}
