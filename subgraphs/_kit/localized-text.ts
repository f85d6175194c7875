import { Arg, Ctx, Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from './access/audience.ts';
import type { HubContext } from './context.ts';

export enum Language {
  KK = 'KK',
  RU = 'RU',
  EN = 'EN',
}
registerEnumType(Language, {
  name: 'Language',
  description: "A language of the hub's own texts.",
  valuesConfig: {
    KK: { description: 'Kazakh, the state language.' },
    RU: { description: 'Russian.' },
    EN: { description: 'English.' },
  },
});

const fallback: readonly Language[] = [Language.KK, Language.RU, Language.EN];

@Directive('@shareable')
@Audience('PUBLIC')
@ObjectType({ description: 'A text in one language, and which language that is.' })
export class LocalizedString {
  @Field(() => String, { nullable: true, description: 'The text, as its source has it.' })
  readonly value!: string;

  @Field(() => Language, {
    nullable: true,
    description: 'The language the text is really in: the next best where the wanted one is missing.',
  })
  readonly language!: Language;
}

@Directive('@shareable')
@Audience('PUBLIC')
@ObjectType({
  description:
    'A text in up to three languages. A language is null where no source gives it; nothing is machine-translated.',
})
export class LocalizedText {
  @Field(() => String, { nullable: true, description: 'Kazakh; null where no source gives it.' })
  readonly kk: string | null;

  @Field(() => String, { nullable: true, description: 'Russian; null where no source gives it.' })
  readonly ru: string | null;

  @Field(() => String, { nullable: true, description: 'English; null where no source gives it.' })
  readonly en: string | null;

  constructor(texts: { kk?: string | null; ru?: string | null; en?: string | null }) {
    this.kk = texts.kk ?? null;
    this.ru = texts.ru ?? null;
    this.en = texts.en ?? null;
  }

  @Field(() => LocalizedString, {
    nullable: true,
    description:
      'The text in the wanted language, else in the next of `Accept-Language`, then Kazakh, Russian, English.',
  })
  text(
    @Arg('language', () => Language, { nullable: true, description: 'Wins over `Accept-Language`.' })
    language: Language | null,
    @Ctx() context: HubContext,
  ): LocalizedString | null {
    const wanted = language ? [language] : acceptedLanguages(context.caller.acceptLanguage);
    for (const candidate of [...wanted, ...fallback]) {
      const value = this[candidate.toLowerCase() as 'kk' | 'ru' | 'en'];
      if (value !== null) return { value, language: candidate };
    }
    return null;
  }

  /** Null where not one language is given, so that an empty text never looks like one. */
  static from(texts: { kk?: string | null; ru?: string | null; en?: string | null } | null): LocalizedText | null {
    return texts && (texts.kk ?? texts.ru ?? texts.en) ? new LocalizedText(texts) : null;
  }
}

/** The languages of an `Accept-Language` header that the hub has, best first (RFC 9110 weights). */
export function acceptedLanguages(header: string | null): Language[] {
  return (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1]).find(Boolean);
      const [language = ''] = tag.trim().toUpperCase().split('-');
      return { language, weight: Number(weight ?? 1) };
    })
    .filter((each): each is { language: Language; weight: number } => each.weight > 0 && each.language in Language)
    .sort((a, b) => b.weight - a.weight)
    .map((each) => each.language);
}
