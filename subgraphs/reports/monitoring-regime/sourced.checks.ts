import type { Checks } from '../../_kit/command/checks.ts';
import { invalidValue } from '../../_kit/command/problems.ts';

/** What the law says is registered with where that is known from. */
export function requireSource(checks: Checks, source: string | null | undefined): void {
  if (source != null) return;
  checks.push(
    invalidValue(
      { field: 'input.source' },
      {
        kk: 'Құқықтық актіде не айтылғаны дереккөзімен тіркеледі: дереккөзді көрсетіңіз.',
        ru: 'То, что говорит правовой акт, записывают с источником: укажите его.',
        en: 'What the law says is registered with where that is known from: a source is needed.',
      },
    ),
  );
}
