import type { DistinctParticipant } from './distinct.ts';
import { slugOf } from './fold.ts';

const organisation = (en: string, aliases = '', ru?: string, kk?: string): DistinctParticipant => ({
  id: `org-${slugOf(en)}`,
  kind: 'ORGANISATION',
  name: { kk, ru, en },
  aliases,
});

/**
 * Organisations that multilateral treaties list as participants, and those that Kazakhstan works with.
 * The European Economic Community and the European Community have no entry of their own: the
 * depositary lists their actions under the European Union, which replaced them on 1 December 2009.
 * Euratom and the Coal and Steel Community were separate persons and stay so.
 */
export const ORGANISATIONS: readonly DistinctParticipant[] = [
  organisation(
    'European Union',
    'EU|European Union (formerly European Community)|European Community|European Economic Community|EEC|European Communities|Евросоюз',
    'Европейский союз',
    'Еуропалық одақ',
  ),
  organisation(
    'European Atomic Energy Community',
    'Euratom|EURATOM|European Atomic Energy Community (EURATOM)',
    'Европейское сообщество по атомной энергии',
  ),
  organisation('European Coal and Steel Community', 'ECSC'),
  organisation('Eurasian Economic Union', 'EAEU|EEU', 'Евразийский экономический союз', 'Еуразиялық экономикалық одақ'),
  organisation(
    'Commonwealth of Independent States',
    'CIS',
    'Содружество Независимых Государств',
    'Тәуелсіз Мемлекеттер Достастығы',
  ),
  organisation(
    'Collective Security Treaty Organization',
    'CSTO|Collective Security Treaty Organisation',
    'Организация Договора о коллективной безопасности',
    'Ұжымдық қауіпсіздік туралы шарт ұйымы',
  ),
  organisation(
    'Shanghai Cooperation Organization',
    'SCO|Shanghai Cooperation Organisation',
    'Шанхайская организация сотрудничества',
    'Шанхай ынтымақтастық ұйымы',
  ),
  organisation(
    'Organisation of Islamic Cooperation',
    'OIC|Organization of Islamic Cooperation|Organization of the Islamic Conference',
    'Организация исламского сотрудничества',
    'Ислам ынтымақтастығы ұйымы',
  ),
  organisation(
    'United Nations',
    'UN|United Nations Organization',
    'Организация Объединенных Наций',
    'Біріккен Ұлттар Ұйымы',
  ),
  organisation(
    'International Labour Organization',
    'ILO|International Labour Organisation',
    'Международная организация труда',
    'Халықаралық еңбек ұйымы',
  ),
  organisation(
    'Food and Agriculture Organization of the United Nations',
    'FAO|Food and Agriculture Organization',
    'Продовольственная и сельскохозяйственная организация Объединенных Наций',
  ),
  organisation(
    'United Nations Educational, Scientific and Cultural Organization',
    'UNESCO',
    'Организация Объединенных Наций по вопросам образования, науки и культуры',
  ),
  organisation(
    'World Health Organization',
    'WHO|World Health Organisation',
    'Всемирная организация здравоохранения',
    'Дүниежүзілік денсаулық сақтау ұйымы',
  ),
  organisation('International Civil Aviation Organization', 'ICAO', 'Международная организация гражданской авиации'),
  organisation(
    'International Maritime Organization',
    'IMO|Inter-Governmental Maritime Consultative Organization|IMCO',
    'Международная морская организация',
  ),
  organisation('International Monetary Fund', 'IMF', 'Международный валютный фонд', 'Халықаралық валюта қоры'),
  organisation(
    'International Bank for Reconstruction and Development',
    'IBRD|World Bank',
    'Международный банк реконструкции и развития',
  ),
  organisation('International Finance Corporation', 'IFC'),
  organisation('International Development Association', 'IDA'),
  organisation('International Fund for Agricultural Development', 'IFAD'),
  organisation('International Telecommunication Union', 'ITU', 'Международный союз электросвязи'),
  organisation('Universal Postal Union', 'UPU', 'Всемирный почтовый союз'),
  organisation(
    'World Intellectual Property Organization',
    'WIPO',
    'Всемирная организация интеллектуальной собственности',
  ),
  organisation('World Meteorological Organization', 'WMO', 'Всемирная метеорологическая организация'),
  organisation('World Tourism Organization', 'UNWTO|UN Tourism', 'Всемирная туристская организация'),
  organisation('World Trade Organization', 'WTO', 'Всемирная торговая организация', 'Дүниежүзілік сауда ұйымы'),
  organisation('United Nations Industrial Development Organization', 'UNIDO'),
  organisation(
    'International Atomic Energy Agency',
    'IAEA',
    'Международное агентство по атомной энергии',
    'Атом энергиясы жөніндегі халықаралық агенттік',
  ),
  organisation('Preparatory Commission for the Comprehensive Nuclear-Test-Ban Treaty Organization', 'CTBTO'),
  organisation(
    'Organisation for the Prohibition of Chemical Weapons',
    'OPCW|Organization for the Prohibition of Chemical Weapons',
  ),
  organisation(
    'International Criminal Police Organization',
    'INTERPOL|International Criminal Police Organization - INTERPOL',
  ),
  organisation('Council of Europe', '', 'Совет Европы', 'Еуропа Кеңесі'),
  organisation(
    'Organization for Security and Co-operation in Europe',
    'OSCE|Organization for Security and Cooperation in Europe',
    'Организация по безопасности и сотрудничеству в Европе',
  ),
  organisation('African Union', 'Organization of African Unity|OAU', 'Африканский союз'),
  organisation('Organization of American States', 'OAS'),
  organisation('League of Arab States', 'Arab League', 'Лига арабских государств'),
  organisation('Association of Southeast Asian Nations', 'ASEAN|Association of South East Asian Nations'),
  organisation('Benelux Economic Union', 'Benelux|Benelux Union'),
  organisation('West African Economic and Monetary Union', 'UEMOA|WAEMU'),
];

/** Words that no State's name holds: an unlisted name with one of them is an organisation. */
export const ORGANISATION_WORDS =
  /\b(organi[sz]ation|organisme|agency|authority|fund|bank|commission|council|secretariat|committee|association|court|tribunal|community|centre|center|institute|programme|corporation)\b/;
