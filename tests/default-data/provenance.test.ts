import type { IngestRecord } from '../../subgraphs/_kit/contract.ts';
import { allRecords, idOf, recordsOf, text } from './records.ts';

/** Nobody outside told us which body watches a treaty, through whom and why, what it delivered, nor what a newspaper wrote. */
const INVENTED_TYPES = [
  'Subdivision',
  'Designation',
  'ConclusionProposal',
  'Assignment',
  'ImplementingMeasure',
  'DomesticProcedure',
  'DomesticProcedureStep',
  'MediaPublication',
  'MediaTreatyLink',
  'MonitoringCycle',
  'ReportingDuty',
  'DutyItem',
  'AnnualInformation',
  'Signature',
  'EntryRemark',
  'InForceEntry',
  'NotInForceEntry',
  'RecommendationBodyLink',
  'Indicator',
  'Observation',
  'SummaryInformation',
  'SummarySection',
  'SectionEntryLink',
  'SummaryAttachment',
  'Dispatch',
  'Assessment',
  'MonitoringNote',
  'ProblemIssue',
  'IssueEntryLink',
  'Proposal',
  'EvidenceLink',
  'ResultsPublication',
  'PublishedSection',
  'Document',
];

/** Whose `text` is the word of somebody else: the official ones come by import. */
const OFFICIAL_TEXTS = ['ParagraphVersion', 'Provision', 'TreatyStatement', 'Recommendation'];

const INVENTED_IDS = /^(body|periodic-report|kz)-demonstration|^demonstration-/;

/** Heads of state bodies are placeholders: an invented order must not be put into the mouth of a real person. */
const isPlaceholder = (record: IngestRecord) => record.type === 'HeadTenure' && record.body !== 'body-un';

const isInvented = (record: IngestRecord) =>
  INVENTED_TYPES.includes(record.type) ||
  isPlaceholder(record) ||
  ['id', 'body', 'predecessor', 'report', 'recommendation', 'treaty'].some((field) =>
    INVENTED_IDS.test(text(record, field)),
  ) ||
  text(record, 'value').startsWith('demonstration');

const isLabelled = (record: IngestRecord) => record.sources.every(({ nature }) => nature === 'DEMONSTRATION');

describe('Provenance of the default data', () => {
  it('gives every record a source', () => {
    expect(allRecords().filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  it('labels what is invented as demonstration, and nothing else', () => {
    const wrong = allRecords().filter((record) => isInvented(record) !== isLabelled(record));
    expect(wrong.map(idOf)).toEqual([]);
  });

  it('never mixes an invented source with a real one', () => {
    const mixed = allRecords().filter(
      (record) => !isLabelled(record) && record.sources.some(({ nature }) => nature === 'DEMONSTRATION'),
    );
    expect(mixed.map(idOf)).toEqual([]);
  });

  it('says so in the title of every invented source', () => {
    const titles = allRecords()
      .filter(isInvented)
      .flatMap(({ sources }) => sources.map(({ title }) => title));
    expect(titles.filter((title) => !/demonstration/i.test(title))).toEqual([]);
  });

  it('has the word in the names of invented outlets and bodies, and their links lead nowhere', () => {
    const media = recordsOf('MediaPublication');
    expect(media.filter((each) => !/demonstrat|демонстра/i.test(text(each, 'outlet')))).toEqual([]);
    expect(media.filter((each) => !text(each, 'url').startsWith('https://example.org/'))).toEqual([]);
    const names = ['BodyName', 'Subdivision', 'HeadTenure']
      .flatMap(recordsOf)
      .filter(isInvented)
      .map((record) => record.name as { en: string });
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter(({ en }) => !en.includes('(demonstration)'))).toEqual([]);
  });

  it('gives no text to what is real, and says of each invented one in all its languages that it is invented', () => {
    const texts = OFFICIAL_TEXTS.flatMap(recordsOf).filter((record) => record.text);
    expect(texts.map(({ type }) => type)).toEqual(OFFICIAL_TEXTS);
    for (const record of texts) {
      const { kk, ru, en } = record.text as Record<string, string>;
      expect([idOf(record), isInvented(record), isLabelled(record)]).toEqual([idOf(record), true, true]);
      expect(kk).toMatch(/^\[Көрсету үшін ойдан шығарылған\] /);
      expect(ru).toMatch(/^\[Вымышлено для демонстрации\] /);
      expect(en).toMatch(/^\[Invented for demonstration\] /);
    }
  });

  it('infers that a recommendation speaks of a treaty from words that are in its text', () => {
    const inferred = recordsOf('RecommendationTreatyLink').filter((link) => link.matchedText);
    expect(inferred.length).toBeGreaterThan(0);
    for (const link of inferred) {
      const recommendation = recordsOf('Recommendation').find((each) => idOf(each) === link.recommendation);
      expect(JSON.stringify(recommendation?.text)).toContain(text(link, 'matchedText'));
    }
  });

  it('has real recommendations in our own words only', () => {
    expect(recordsOf('Recommendation').filter((each) => !each.summary)).toEqual([]);
    const real = recordsOf('Recommendation').filter((each) => !isInvented(each));
    const natures = real.flatMap((each) => each.sources.map((source) => source.nature));
    expect(new Set(natures)).toEqual(new Set(['SUMMARY']));
  });

  it('points to the row of the data set for each fact of the 2015 snapshot', () => {
    const cells = allRecords().filter((record) => text(record, 'rawDate'));
    const unplaced = cells.filter((record) => !record.sources.some(({ file, line }) => file && line));
    expect(unplaced.map(idOf)).toEqual([]);
    expect(new Set(cells.flatMap((record) => record.sources.map(({ knownUpTo }) => knownUpTo)))).toContain(
      '2015-03-31',
    );
  });

  it('has no source that reaches beyond the day it was written', () => {
    const days = allRecords().flatMap(({ sources }) => sources.map(({ knownUpTo = '' }) => knownUpTo));
    expect(days.sort().at(-1)).toBe('2025-07-11');
  });
});
