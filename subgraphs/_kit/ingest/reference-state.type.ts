import { registerEnumType } from 'type-graphql';

/** VERIFIED: its owner has it. UNVERIFIED: the owner could not be asked; it is asked again later. */
export enum ReferenceState {
  VERIFIED = 'VERIFIED',
  UNVERIFIED = 'UNVERIFIED',
}
registerEnumType(ReferenceState, {
  name: 'ReferenceState',
  description: 'Whether the thing that a record names in another part of the hub is known to exist.',
  valuesConfig: {
    VERIFIED: { description: 'Its owner was asked and has it.' },
    UNVERIFIED: { description: 'Its owner could not be asked when the record came in; it is asked again later.' },
  },
});
