/** What the saved operations are asked with, by name. */
export const variablesOf: Readonly<Record<string, Record<string, unknown>>> = {
  'first-question': {},
  'history-of-body': { body: 'body-ecology' },
  'media-of-body': { body: 'body-mia', from: '2021-01-01', until: '2022-01-01', asOf: '2021-12-31' },
  'recommendations-with-status': { treaty: 'untc-4-9-b' },
  'treaties-in-force': { asOf: '2010-02-12' },
  'treaties-of-body': { body: 'body-moj', asOf: '2022-12-31' },
};
