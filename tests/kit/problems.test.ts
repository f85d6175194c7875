import { idempotencyKeyReused, versionConflict } from '../../subgraphs/_kit/command/problems.ts';
import { schemaField } from '../../subgraphs/_kit/history/schema-field.ts';

describe('problems of commands', () => {
  it('say in each language that a key was used for another command, or with other input', () => {
    expect(idempotencyKeyReused('k')).toMatchObject({
      field: 'input.idempotencyKey',
      key: 'k',
      message: {
        kk: 'Бұл кілт бұрын басқа бұйрық немесе басқа деректер үшін қолданылған.',
        ru: 'Этот ключ уже использован для другой команды или для других данных.',
        en: 'This key was used before, for another command or other input.',
      },
    });
  });

  it('say that a record has changed only of a version that there was', () => {
    const english = (seenVersion: number) =>
      versionConflict({ recordType: 'Subdivision', row: { id: 's', version: 2 }, seenVersion }).message.en;
    expect(english(1)).toBe('The record has changed: it is at version 2 now. Read it again and correct that.');
    expect(english(9)).toBe('There is no version 9 of the record: it is at version 2. Read it again and correct that.');
  });

  it.each([
    ['progressKk', 'progress.kk'],
    ['validFrom', 'validFrom'],
    ['treatyId', 'treaty'],
    ['partyIds', 'partys'],
    ['treatyCheck', 'treatyReference'],
    ['staleLanguages', 'languages'],
    ['unknown', 'unknown'],
  ])('tell of what is stored as %s by its name in the schema, %s', (stored, field) => {
    const fields = ['progress', 'validFrom', 'treaty', 'partys', 'treatyReference', 'languages'];
    expect(schemaField(stored, new Set(fields))).toBe(field);
  });
});
