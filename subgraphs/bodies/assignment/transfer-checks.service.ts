import type { Checks } from '../../_kit/command/checks.ts';
import { invalidValue, unknownReference } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { BodySuccessionEntity } from '../body-succession/body-succession.entity.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { citedOn } from '../validity/cited-rules.rule.ts';
import type { AssignmentEntity } from './assignment.entity.ts';
import type { TransferAssignmentsInput } from './transfer.inputs.ts';

/** The id of the last succession from the one body to the other that can have taken effect by the day; null: none. */
export async function successionOf(
  work: UnitOfWork,
  checks: Checks,
  { from, to, on }: TransferAssignmentsInput,
): Promise<string | null> {
  const known = await work.existing(BodyEntity, [from, to]);
  if (!known.has(from)) checks.push(unknownReference({ field: 'input.from' }, 'Body', from));
  if (!known.has(to)) checks.push(unknownReference({ field: 'input.to' }, 'Body', to));
  const all = await work.currentBy(BodySuccessionEntity, 'predecessorId', [from]);
  const between = all.filter((each) => each.successorId === to).sort((a, b) => (a.dateSort < b.dateSort ? -1 : 1));
  const begun = between.filter((each) => each.dateSort <= on).at(-1);
  if (begun) return begun.id;
  const [first] = between;
  if (first) checks.push(tooEarly(on, first));
  else if (known.size === new Set([from, to]).size) checks.push(noSuccession(from, to));
  return null;
}

/** Of what is open the treaties that are named, or all; one that is not there for the caller is not watched. */
export function checkTreaties(
  checks: Checks,
  { from, on, treaties }: TransferAssignmentsInput,
  open: readonly AssignmentEntity[],
): AssignmentEntity[] {
  if (treaties == null) return [...open];
  const watched = new Set(open.map((row) => row.treatyId));
  for (const [at, treaty] of treaties.entries()) {
    if (watched.has(treaty)) continue;
    checks.push(
      invalidValue(
        { field: `input.treaties.${at}` },
        {
          kk: `${on} күні «${from}» бұл шартқа мониторинг жүргізбейді: тапсыратын ештеңе жоқ.`,
          ru: `На ${on} «${from}» этот договор не ведёт: передавать нечего.`,
          en: `${from} does not watch this treaty on ${on}: there is nothing to transfer.`,
        },
      ),
    );
  }
  return open.filter((row) => treaties.includes(row.treatyId));
}

/** One that would end before it begins is not ended: whoever recorded it says what is meant. */
export function checkBeginnings(checks: Checks, on: string, rows: readonly AssignmentEntity[]): void {
  for (const { id, validFrom } of rows.filter((row) => row.validFrom >= on)) {
    checks.push(
      invalidValue(
        { field: 'input.on' },
        {
          kk: `«${id}» ${validFrom} күні ғана басталады: ${on} күні ол аяқтала алмайды; алдымен оны түзетіңіз.`,
          ru: `«${id}» начинается лишь ${validFrom}: ${on} оно закончиться не может; сначала исправьте его.`,
          en: `${id} begins on ${validFrom} only: it can't end on ${on}; correct that one first.`,
        },
      ),
    );
  }
}

export function nothingToTransfer({ from, on }: TransferAssignmentsInput) {
  return invalidValue(
    { field: 'input.from' },
    {
      kk: `${on} күні «${from}» ешбір шартқа мониторинг жүргізбейді: тапсыратын ештеңе жоқ.`,
      ru: `На ${on} «${from}» не ведёт ни одного договора: передавать нечего.`,
      en: `${from} watches no treaty on ${on}: there is nothing to transfer.`,
    },
  );
}

/** All that a body watches goes over, or nothing is said to: who does not see all of it says what is meant. */
export function seesNotAll({ from, on }: TransferAssignmentsInput) {
  return invalidValue(
    { field: 'input.treaties' },
    {
      kk: `${on} күні «${from}» сізге көрсетілмейтінге де мониторинг жүргізеді: шарттарды өзіңіз атаңыз немесе тапсыруды уәкілетті органға қалдырыңыз.`,
      ru: `На ${on} «${from}» ведёт и то, что вам не показывается: назовите договоры сами или оставьте передачу уполномоченному органу.`,
      en: `On ${on} ${from} also watches what is not shown to you: name the treaties, or leave it to the authorised body.`,
    },
  );
}

/** ¶4. Which proposal it is, and whose, is not for everybody who transfers. */
export function groundless(to: string, id: string, on: string) {
  return invalidValue(
    { field: 'input.to', paragraph: citedOn('¶4', on) },
    {
      kk: `«${id}» негізіндегі ұсынысты «${to}» та, оның құқықтық ізашары да енгізбеген.`,
      ru: `Предложение, на котором основано «${id}», внёс не «${to}» и не его предшественник.`,
      en: `The proposal that ${id} rests on was made neither by ${to} nor by what it came from.`,
    },
  );
}

function noSuccession(from: string, to: string) {
  return invalidValue(
    { field: 'input.to' },
    {
      kk: `«${to}» органының «${from}» органының құқықтық мирасқоры екені тіркелмеген: алдымен оны тіркеңіз.`,
      ru: `Не записано, что «${to}» — преемник «${from}»: сначала запишите это.`,
      en: `It is not recorded that ${to} followed ${from}: record that succession first.`,
    },
  );
}

function tooEarly(on: string, { id, date }: BodySuccessionEntity) {
  return invalidValue(
    { field: 'input.on' },
    {
      kk: `${on}: құқықтық мирасқорлық («${id}») ${date} күнінен бұрын күшіне енбеген.`,
      ru: `${on}: преемство («${id}») наступило не раньше ${date}.`,
      en: `${on}: the succession ${id} took effect in ${date}, not before.`,
    },
  );
}
