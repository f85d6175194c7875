/** Treaties, and protocols with a name of their own, that need nothing around them to be understood. */
export interface NamedTreaty {
  readonly treaties: readonly string[];
  /** `i` flag assumed. */
  readonly title?: string;
  readonly abbreviations?: string;
}

const named = (treaty: string, title: string, abbreviations?: string): NamedTreaty => ({
  treaties: [treaty],
  title,
  abbreviations,
});

const SUPPLEMENTING =
  '(?:[, -]+(?:(?:supplement(?:ing|ary)(?: to)?|additional to|annexed to|to|of|a protocol to) (?:the )?(?:united nations )?convention against transnational organi[sz]ed crimes?))?';

/**
 * In this order: what stands earlier takes its words away from what follows. Numbers are those of
 * the UN Treaty Collection ("Multilateral Treaties Deposited with the Secretary-General").
 */
export const NAMED_TREATIES: readonly NamedTreaty[] = [
  named(
    'untc-18-13',
    '(?:agreement|protocol|convention) (?:on|of) (?:its |the )?privileges? and immunit(?:y|ies)(?: of (?:the )?(?:international criminal court|ICC|court))|(?<=\\b(?:rome statut?e|international criminal court|ICC)\\b.{0,120})agreement on (?:its |the )?privileges? and immunit(?:y|ies)(?! of)',
    'APIC',
  ),
  {
    treaties: ['untc-18-10-a', 'untc-18-10-b'],
    title:
      'kampala amendments?(?: to (?:the )?(?:rome statut?e|ICC statute)(?: of the international criminal court)?)?',
  },
  named(
    'untc-18-10',
    'rome(?: treaty| convention)? statut?e(?: (?:of|on|establishing|for) (?:the )?(?:international criminal court|ICC))?|(?<!rome )statute (?:of|on|establishing|for) the (?:international criminal court|ICC\\b)|ICC statute|statute of rome',
  ),
  named(
    'untc-18-12-a',
    `(?:(?:united nations|palermo|UN) )*protocols? (?:thereto )?(?:to|on|aim(?:ing|ed) (?:to|at)|that aims to)(?: the)? prevent(?:ion)?,?(?: of)?(?: and| to)?(?: suppress(?:ion)?(?: of)?,?)?(?: and)?(?: to)? (?:punish(?:ment)?(?: of)?,? )?(?:human |the )?traffick?ing(?: in persons| in human beings)?,?(?:[, (-]+(?:in )?(?:e?specially|particularly|in particular) (?:in )?(?:of )?women and (?:of )?child(?:ren)?\\)?)?${SUPPLEMENTING}|palermo protocol(?!s)|(?:anti-)?trafficking (?:in persons )?protocol`,
  ),
  named(
    'untc-18-12-b',
    `(?:protocol )?against (?:the )?smuggling of migrants(?: by land,? sea,? and air)?${SUPPLEMENTING}`,
  ),
  named(
    'untc-18-12-c',
    `(?:protocol )?against the illicit manufacturing of (?:and trafficking in )?firearms${SUPPLEMENTING}`,
  ),
  { treaties: ['untc-18-12-a', 'untc-18-12-b', 'untc-18-12-c'], title: 'palermo protocols' },
  named(
    'untc-5-5',
    '1967 (?:optional |additional |refugee |geneva |new york )?protocol|(?:optional )?protocol of 1967|protocol relating to the status of refugees|refugees? protocol',
  ),
  {
    treaties: ['untc-5-3', 'untc-5-4'],
    title: '1954 and 1961 (?:statelessness )?conventions(?: on statelessness)?|statelessness conventions',
  },
  named(
    'untc-5-3',
    '(?:1954 )?conventions? (?:of 1954 )?(?:relat(?:ing|ed) to|on|of|concerning|regarding|for) (?:the )?(?:legal )?(?:status|protection) of (?:the )?stateless (?:persons?|people)|1954 convention|(?<=conventions?[^.;]{0,150})(?<=\\band )(?:on |to )?(?:the )?status of stateless persons|(?<=conventions relating to refugees and )stateless persons',
  ),
  named(
    'untc-5-4',
    '(?:1961 )?conventions? (?:of 1961 )?(?:on|for|regarding|relating to) (?:the )?reduction of (?:the )?(?:cases of )?statelessness|convention to reduce statelessness|1961 convention|(?<=conventions?[^.;]{0,150})(?:on )?(?:the )?reduction of (?:cases of )?statelessness',
  ),
  named('untc-18-14', '(?<!inter-american |african union )convention (?:against|on) corruption', 'UNCAC'),
  named(
    'untc-4-1',
    'conventions? (?:on|for) (?:the )?(?:prevention|protection)(?: of)? and (?:the )?punishment of (?:the )?crimes? of genocide|genocide convention|convention (?:on|against) (?:the crime of )?genocide',
  ),
  named(
    'untc-4-6',
    'convention on the non-applicability of statutory limitations(?: to war crimes and crimes against humanity)?',
  ),
  named('untc-4-7', 'convention on the suppression and punishment of the crime of apartheid'),
  named('untc-4-10', 'convention against apartheid in sports?'),
  named('untc-3-4', 'optional protocol to the vienna convention on diplomatic relations'),
  named('untc-3-3', 'vienna convention on diplomatic relations'),
  named('untc-3-8', 'optional protocol to the vienna convention on consular relations'),
  named('untc-3-6', 'vienna convention on consular relations'),
  named('untc-23-1', 'vienna convention on the law of treaties'),
  named('untc-3-13', 'convention on jurisdictional immunities of states'),
  named('untc-6-15', 'single convention on narcotic drugs'),
  named('untc-6-16', 'convention on psychotropic substances'),
  named('untc-6-19', 'convention against illicit traffic in narcotic drugs(?: and psychotropic substances)?'),
  named(
    'untc-7-11-a',
    'convention for the suppression of (?:the )?traffic(?:king)? in persons(?: and of the exploitation of the prostitution of others)?',
  ),
  named('untc-9-4', 'framework convention on tobacco control', 'FCTC'),
  named('untc-16-1', 'convention on the political rights of women'),
  named('untc-16-2', 'convention on the nationality of married women'),
  named('untc-16-3', 'convention on consent to marriage'),
  named('untc-18-4', 'supplementary convention on the abolition of slavery'),
  named('untc-18-3', '(?<!supplementary )(?:1926 )?slavery convention'),
  named('untc-18-5', 'convention against the taking of hostages'),
  named('untc-18-6', 'convention against the recruitment,? use,? financing,? and training of mercenaries'),
  named('untc-18-7', 'convention on the prevention and punishment of crimes against internationally protected persons'),
  named('untc-18-8', '(?<!protocol to the )convention on the safety of united nations and associated personnel'),
  named('untc-18-9', 'convention for the suppression of terrorist bombings'),
  named('untc-18-11', 'convention for the suppression of the financing of terrorism'),
  named('untc-18-15', 'convention for the suppression of acts of nuclear terrorism'),
  named('untc-21-6', 'united nations convention on the law of the sea', 'UNCLOS'),
  named('untc-26-2', 'convention on (?:prohibitions or restrictions on the use of )?certain conventional weapons'),
  named(
    'untc-26-3',
    'chemical weapons convention|convention on the prohibition of the development,? production,? stockpiling and use of chemical weapons',
  ),
  named('untc-26-4', '(?:comprehensive )?nuclear[ -]test[ -]ban treaty', 'CTBT'),
  named(
    'untc-26-5',
    '(?:anti-?personnel )?mine[ -]ban (?:treaty|convention)|ottawa (?:treaty|convention)|convention on the prohibition of the use,? stockpiling,? production and transfer of anti-?personnel mines',
  ),
  named('untc-26-6', 'convention on cluster munitions'),
  named('untc-26-8', 'arms trade treaty'),
  named('untc-27-7-a', 'kyoto protocol(?: to the (?:united nations )?framework convention on climate change)?'),
  named('untc-27-7', '(?:framework )?convention on climate change', 'UNFCCC'),
  named('untc-27-8-a', 'cartagena protocol'),
  named('untc-27-8-b', 'nagoya protocol'),
  named('untc-27-8', 'convention on biological diversity|biodiversity convention'),
  named('untc-27-2-a', 'montreal protocol'),
  named('untc-27-2', 'vienna convention for the protection of the ozone layer'),
  named('untc-27-3', 'basel convention'),
  named('untc-27-10', 'convention to combat desertification', 'UNCCD'),
  named('untc-27-13', 'aarhus convention|convention on access to information'),
  named('untc-27-14', 'rotterdam convention'),
  named('untc-27-15', 'stockholm convention'),
  named('untc-27-17', 'minamata convention'),
];
