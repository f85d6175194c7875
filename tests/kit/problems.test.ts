import { idempotencyKeyReused } from '../../subgraphs/_kit/command/problems.ts';

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
});
