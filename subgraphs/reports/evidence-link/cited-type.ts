/** What can be cited, by name of its type; those of other subgraphs are asked for there. */
export enum CitedType {
  PROVISION = 'Provision',
  LEGAL_ACT = 'LegalAct',
  MEDIA_PUBLICATION = 'MediaPublication',
  RECOMMENDATION = 'Recommendation',
}
