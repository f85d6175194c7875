/** What can be cited, by name of its type; those of other subgraphs are asked for there. */
export enum CitedType {
  PROVISION = 'Provision',
  LEGAL_ACT = 'LegalAct',
  OBSERVATION = 'Observation',
  MEDIA_PUBLICATION = 'MediaPublication',
  PERIODIC_REPORT = 'PeriodicReport',
  RECOMMENDATION = 'Recommendation',
}
