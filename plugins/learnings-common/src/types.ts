import type { z } from 'zod';
import type * as schemas from './schemas';

type Output<K extends keyof typeof schemas> =
  (typeof schemas)[K] extends z.ZodType ? z.output<(typeof schemas)[K]> : never;
type Input<K extends keyof typeof schemas> =
  (typeof schemas)[K] extends z.ZodType ? z.input<(typeof schemas)[K]> : never;

export type Anchor = Output<'anchorSchema'>;
export type Person = Output<'personSchema'>;

export type EventContent = Output<'eventContentSchema'>;
export type Event = Output<'eventSchema'>;
export type EventRef = Output<'eventRefSchema'>;
export type EventList = Output<'eventListSchema'>;
export type EventListQuery = Input<'eventListQuerySchema'>;

export type TalkContent = Output<'talkContentSchema'>;
export type Talk = Output<'talkSchema'>;
export type TalkRef = Output<'talkRefSchema'>;
export type TalkList = Output<'talkListSchema'>;
export type TalkListQuery = Input<'talkListQuerySchema'>;

export type LinkOrigin = Output<'linkOriginSchema'>;
export type LinkState = Output<'linkStateSchema'>;
export type LinkReason = Output<'linkReasonSchema'>;
export type EntityLinkContent = Output<'linkContentSchema'>;
export type EntityLink = Output<'linkSchema'>;
export type EntityLinkPatch = Output<'linkPatchSchema'>;

export type FollowUpState = Output<'followUpStateSchema'>;
export type FollowUp = Output<'followUpSchema'>;
export type FollowUpCreate = Output<'followUpCreateSchema'>;
export type FollowUpWrite = Input<'followUpCreateSchema'>;
export type FollowUpPatch = Output<'followUpPatchSchema'>;
export type FollowUpList = Output<'followUpListSchema'>;
export type FollowUpListQuery = Omit<
  Input<'followUpListQuerySchema'>,
  'logged'
> & { logged?: boolean };

export type TakeawayKind = Output<'takeawayKindSchema'>;
export type RecapSource = Output<'recapSourceSchema'>;
export type ContributorContent = Output<'contributorContentSchema'>;
export type TalkNoteContent = Output<'talkNoteContentSchema'>;
export type TakeawayContent = Output<'takeawayContentSchema'>;
export type RecapFollowUpContent = Output<'recapFollowUpContentSchema'>;
export type TechnologyMention = Output<'technologyMentionSchema'>;
export type PossibleTechnology = Output<'possibleTechnologySchema'>;
export type RecapContent = Output<'recapContentSchema'>;

export type RecapStatus = Output<'recapStatusSchema'>;
export type ParseRequest = Input<'parseRequestSchema'>;
export type ParseWarning = Output<'parseWarningSchema'>;
export type ParseResponse = Output<'parseResponseSchema'>;
export type RecapCreate = Input<'recapCreateSchema'>;
export type RecapUpdate = Output<'recapUpdateSchema'>;
export type Recap = Output<'recapSchema'>;
export type RecapSummary = Output<'recapSummarySchema'>;
export type RecapList = Output<'recapListSchema'>;
export type RecapListQuery = {
  limit?: number;
  cursor?: string;
  status?: RecapStatus;
  mine?: boolean;
  deleted?: boolean;
};

export type LearningType = Output<'learningTypeSchema'>;
export type LearningKind = Output<'learningKindSchema'>;
export type Learning = Output<'learningSchema'>;
export type LearningList = Output<'learningListSchema'>;
export type LearningListQuery = Input<'learningListQuerySchema'>;
export type Reach = Output<'reachSchema'>;
export type EntityLearning = Output<'entityLearningSchema'>;
export type Standing = Output<'standingSchema'>;
export type EntityFacets = Output<'entityFacetsSchema'>;
export type EntityLearningList = Output<'entityLearningListSchema'>;
export type EntityLearningListQuery = Input<'entityLearningListQuerySchema'>;

export type Technology = Output<'technologySchema'>;
export type TechnologyList = Output<'technologyListSchema'>;
export type TechnologyListQuery = Input<'technologyListQuerySchema'>;
export type TechnologyPosition = Output<'positionSchema'>;
export type TechnologyDetail = Output<'technologyDetailSchema'>;
export type TechnologySort = Output<'technologySortSchema'>;
export type TechnologyContent = Output<'technologyContentSchema'>;
export type HeardOrStage = Output<'heardOrStageSchema'>;
export type Radar = Output<'radarSchema'>;
export type RadarQuery = Input<'radarQuerySchema'>;
export type Insights = Output<'insightsSchema'>;
export type InsightsQuery = Input<'insightsQuerySchema'>;
export type Funnel = Output<'funnelSchema'>;
export type MedianDays = Output<'medianDaysSchema'>;
export type Conference = Output<'conferenceSchema'>;
export type HeardNotTried = Output<'heardNotTriedSchema'>;
export type OverdueFollowUp = Output<'overdueFollowUpSchema'>;
export type TechnologyNameList = Output<'technologyNameListSchema'>;
export type TechnologyNameListQuery = Input<'technologyNameListQuerySchema'>;

export type AdoptionStage = Output<'adoptionStageSchema'>;
export type AdoptionRecord = Output<'adoptionRecordSchema'>;
export type AdoptionRecordWrite = Input<'adoptionRecordSchema'>;
export type AdoptionEntry = Output<'adoptionEntrySchema'>;
export type AdoptionList = Output<'adoptionListSchema'>;
export type AdoptionListQuery = Input<'adoptionListQuerySchema'>;

export type DetectionStatus = Output<'detectionStatusSchema'>;
export type DetectionSign = Output<'detectionSignSchema'>;
export type Detection = Output<'detectionSchema'>;
export type DetectionList = Output<'detectionListSchema'>;
export type DetectionListQuery = Input<'detectionListQuerySchema'>;

export type DraftWrite = Output<'draftWriteSchema'>;
export type DraftCreate = Output<'draftCreateSchema'>;
export type Draft = Output<'draftSchema'>;
export type DraftSummary = Output<'draftSummarySchema'>;
export type DraftList = Output<'draftListSchema'>;
export type DraftPeople = Output<'draftPeopleSchema'>;
export type Presence = Output<'presenceSchema'>;
export type PresenceRequest = Input<'presenceRequestSchema'>;
export type DraftListQuery = Input<'draftListQuerySchema'>;

export type Revision = Output<'revisionSchema'>;
export type RevisionSummary = Output<'revisionSummarySchema'>;
export type RevisionList = Output<'revisionListSchema'>;
export type RevisionListQuery = Input<'revisionListQuerySchema'>;

export type PlacesRequest = Input<'placesRequestSchema'>;
export type Places = Output<'placesSchema'>;
export type KnownRequest = Input<'knownRequestSchema'>;
export type Known = Output<'knownResponseSchema'>;

export type EventUpdate = Output<'eventUpdateSchema'>;
export type TechnologyUpdate = Output<'technologyUpdateSchema'>;
export type TalkUpdate = Output<'talkUpdateSchema'>;
export type Merge = Output<'mergeSchema'>;
export type EventSplit = Output<'eventSplitSchema'>;
export type TalkSplit = Output<'talkSplitSchema'>;
export type Change = Output<'changeSchema'>;
export type ChangeList = Output<'changeListSchema'>;
export type ChangeListQuery = Input<'changeListQuerySchema'>;

export type Reassign = Input<'reassignSchema'>;
export type Relink = Input<'relinkSchema'>;
export type Reached = Output<'reachedSchema'>;

export type SourceFile = Output<'sourceFileSchema'>;
export type SourceFileList = Output<'sourceFileListSchema'>;
export type SourceFileListQuery = Input<'sourceFileListQuerySchema'>;
export type SourceFileQuery = Input<'sourceFileQuerySchema'>;
export type SourceFileContent = Output<'sourceFileContentSchema'>;
