export type ParticipantKind = 'STATE' | 'ORGANISATION' | 'TERRITORY' | 'FORMER_STATE' | 'OTHER';

export interface ParticipantName {
  readonly kk?: string;
  readonly ru?: string;
  readonly en: string;
}

/** Who a name in a source stands for. */
export interface ResolvedParticipant {
  /** `kz`; without an ISO code `org-…`, `former-…` or `other-…`. */
  readonly id: string;
  readonly kind: ParticipantKind;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly isoCode?: string;
  readonly name: ParticipantName;
}
