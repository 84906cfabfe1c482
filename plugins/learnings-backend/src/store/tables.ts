import type {
  AdoptionStage,
  DetectionStatus,
  FollowUpState,
  LearningType,
  LinkOrigin,
  LinkReason,
  LinkState,
  RecapStatus,
  TakeawayKind,
  TechnologyContent,
} from '@conference-learnings/plugin-learnings-common';

/** Rows as both databases give them; see the migrations for what they mean. */
export interface EventRow {
  id: string;
  name: string;
  name_key: string;
  series: string | null;
  edition: string | null;
  location: string | null;
  start_date: string | null;
  end_date: string | null;
  url: string | null;
  version: number;
  created_at: string;
  merged_into: string | null;
  split_from: string | null;
}

export interface TalkRow {
  id: string;
  event_id: string | null;
  title: string | null;
  title_key: string | null;
  video_key: string | null;
  speakers: string;
  day: string | null;
  track: string | null;
  video_url: string | null;
  slides_url: string | null;
  version: number;
  created_at: string;
  merged_into: string | null;
  split_from: string | null;
}

export interface RecapRow {
  id: string;
  title: string;
  summary: string | null;
  body: string;
  event_id: string | null;
  publishing_team: string | null;
  published_date: string | null;
  tags: string;
  status: RecapStatus;
  version: number;
  created_by: string | null;
  created_at: string;
  updated_at: string;
  published_at: string | null;
  source_kind: 'pasted' | 'uploaded' | 'file';
  source_name: string | null;
  source_hash: string;
  source_key: string | null;
  fingerprint: string | null;
  deleted_at: string | null;
  deleted_by: string | null;
}

export interface RecapSourceRow {
  recap_id: string;
  content: Buffer;
}

export interface RecapEditorRow {
  recap_id: string;
  user_ref: string;
}

export interface ContributorRow {
  id: string;
  recap_id: string;
  position: number;
  name: string;
  role: 'author' | 'contributor';
  user_ref: string | null;
}

export interface LearningRow {
  id: string;
  type: LearningType;
  recap_id: string;
  position: number;
  kind: TakeawayKind | null;
  text: string;
  anchor: string | null;
  event_id: string | null;
  talk_id: string | null;
  note_id: string | null;
  contributor_id: string | null;
  /** SQLite gives 0 or 1. */
  recommended: boolean | 0 | 1;
  published_at: string | null;
}

export interface FollowUpRow {
  id: string;
  learning_id: string | null;
  recap_id: string | null;
  takeaway_id: string | null;
  text: string | null;
  owner: string | null;
  due_date: string | null;
  state: FollowUpState;
  outcome: string | null;
  ticket_url: string | null;
  version: number;
  sort_date: string;
  created_by: string | null;
  created_at: string;
  closed_at: string | null;
}

export interface TechnologyRow {
  id: string;
  name: string;
  name_key: string;
  category: string | null;
  homepage: string | null;
  repository: string | null;
  maturity: TechnologyContent['maturity'];
  entity_ref: string | null;
  version: number;
  added: boolean | 0 | 1;
  merged_into: string | null;
}

export interface TechnologyNameRow {
  name_key: string;
  name: string;
  technology_id: string;
}

export interface MentionRow {
  learning_id: string;
  technology_id: string;
  recap_id: string;
  position: number;
  surface: string;
  anchors: string;
}

export interface PersonRow {
  id: string;
  user_ref: string | null;
}

export interface AdoptionEntryRow {
  id: string;
  technology_id: string;
  scope: string;
  stage: AdoptionStage;
  effective_on: string;
  recorded_at: string;
  person_id: string;
  reason: string;
  evidence_id: string | null;
  evidence_url: string | null;
  corrects_id: string | null;
}

export interface TechnologyDetectionRow {
  entity_ref: string;
  technology_id: string;
  status: DetectionStatus;
  signs: string;
  entry_id: string | null;
  seen_at: string;
}

export interface EntityLinkRow {
  id: string;
  learning_id: string;
  entity_ref: string;
  origin: LinkOrigin;
  state: LinkState;
  confidence: number;
  reason: LinkReason | null;
  words: string | null;
  position: number;
  decided_by: string | null;
  decided_at: string | null;
  published_at: string | null;
}

export interface DraftRow {
  id: string;
  created_by: string;
  version: number;
  title: string;
  document: Buffer;
  recap_id: string | null;
  recap_version: number | null;
  created_at: string;
  updated_at: string;
  updated_by: string;
}

export interface DraftEditorRow {
  draft_id: string;
  user_ref: string;
}

export interface DraftPresenceRow {
  draft_id: string;
  user_ref: string;
  session: string;
  seen_at: string;
}

export interface FinishedDraftRow {
  draft_id: string;
  recap_id: string;
  content_hash: string | null;
}

export interface RevisionRow {
  id: string;
  recap_id: string;
  version: number;
  title: string;
  saved_at: string;
  saved_by: string | null;
  content: Buffer;
}

export interface ChangeRow {
  id: string;
  subject: 'event' | 'talk' | 'technology';
  operation: 'edit' | 'merge' | 'split';
  subject_id: string;
  other_id: string | null;
  other_name: string | null;
  changed_by: string;
  changed_at: string;
  undone_by: string | null;
  undone_at: string | null;
  journal: string;
}

export interface ChangeRecordRow {
  change_id: string;
  record_id: string;
}

declare module 'knex/types/tables' {
  interface Tables {
    events: EventRow;
    talks: TalkRow;
    recaps: RecapRow;
    recap_sources: RecapSourceRow;
    recap_editors: RecapEditorRow;
    contributors: ContributorRow;
    learnings: LearningRow;
    follow_ups: FollowUpRow;
    technologies: TechnologyRow;
    technology_names: TechnologyNameRow;
    mentions: MentionRow;
    people: PersonRow;
    adoption_entries: AdoptionEntryRow;
    technology_detections: TechnologyDetectionRow;
    entity_links: EntityLinkRow;
    recap_revisions: RevisionRow;
    drafts: DraftRow;
    changes: ChangeRow;
    change_records: ChangeRecordRow;
    draft_editors: DraftEditorRow;
    draft_presence: DraftPresenceRow;
    finished_drafts: FinishedDraftRow;
  }
}
