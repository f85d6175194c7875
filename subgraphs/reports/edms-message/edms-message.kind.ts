import { registerEnumType } from 'type-graphql';

export enum EdmsMessageKind {
  SUMMARY = 'SUMMARY',
  FORWARDING = 'FORWARDING',
}

registerEnumType(EdmsMessageKind, {
  name: 'EdmsMessageKind',
  description: 'On which part of its way a message carries a summary.',
  valuesConfig: {
    SUMMARY: { description: 'From the authorised body to the Office of the Prime Minister (¶8).' },
    FORWARDING: { description: 'From that Office to the Administration of the President (¶10).' },
  },
});
