/** The relations that are kept: each from the part to the whole, or the owned to the owner. */
export const KEPT_RELATIONS = [
  'partOf',
  'ownedBy',
  'memberOf',
  'dependsOn',
] as const;

export type KeptRelation = (typeof KEPT_RELATIONS)[number];

/** Lower-cased kinds of what can use a technology. */
export const USING_KINDS = ['component', 'api', 'resource', 'system', 'domain'];

/** A technology that an entity says it uses, and where it says so. */
export interface TechnologySignal {
  name: string;
  /** "annotation", "tag", or the id of the detector that found it. */
  from: string;
}

/** What the catalog index holds of an entity. */
export interface IndexedEntity {
  /** Full and lower-cased. */
  entityRef: string;
  /** Lower-cased. */
  kind: string;
  name: string;
  /** `metadata.title`, or the display name of a Group or User. */
  title: string | null;
  /** Ref of the first owner. */
  owner: string | null;
  technologies: TechnologySignal[];
  relations: { type: KeptRelation; targetRef: string }[];
  /** The same as long as nothing of the above changes. */
  fingerprint: string;
}
