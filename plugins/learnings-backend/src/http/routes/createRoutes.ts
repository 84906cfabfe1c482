import type { Adoption } from '../../services/Adoption';
import type { Changes } from '../../services/Changes';
import type { DraftPresence } from '../../services/DraftPresence';
import type { Deletions } from '../../services/Deletions';
import type { Detections } from '../../services/Detections';
import type { Drafts } from '../../services/Drafts';
import type { EntityLearnings } from '../../services/EntityLearnings';
import type { FollowUps } from '../../services/FollowUps';
import type { Insights } from '../../services/Insights';
import type { KnownSubjects } from '../../services/KnownSubjects';
import type { Learnings } from '../../services/Learnings';
import type { Links } from '../../services/Links';
import type { Ownership } from '../../services/Ownership';
import type { ReadableFiles } from '../../services/ReadableFiles';
import type { Recaps } from '../../services/Recaps';
import type { Relinking } from '../../services/Relinking';
import type { Revisions } from '../../services/Revisions';
import type { Subjects } from '../../services/Subjects';
import type { Radar } from '../../services/Radar';
import type { Technologies } from '../../services/Technologies';
import type { TechnologyChanges } from '../../services/TechnologyChanges';
import type { TechnologyNames } from '../../services/TechnologyNames';
import type { WorkingCopies } from '../../services/WorkingCopies';
import type { Route } from '../defineRoute';
import { adoptionRoutes } from './adoption';
import { changeRoutes } from './changes';
import { deletionRoutes } from './deletions';
import { detectionRoutes } from './detections';
import { draftRoutes } from './drafts';
import { followUpRoutes } from './followUps';
import { insightRoutes } from './insights';
import { knownRoutes } from './known';
import { learningRoutes } from './learnings';
import { linkRoutes } from './links';
import { withOpenApi } from './openApi';
import { ownershipRoutes } from './ownership';
import { recapRoutes } from './recaps';
import { revisionRoutes } from './revisions';
import { sourceRoutes } from './sources';
import { subjectRoutes } from './subjects';
import { technologyRoutes } from './technologies';
import { technologyNameRoutes } from './technologyNames';

/** What the plugin does, which the routes make reachable. */
export interface Services {
  recaps: Recaps;
  revisions: Revisions;
  deletions: Deletions;
  ownership: Ownership;
  relinking: Relinking;
  sourceFiles: ReadableFiles;
  drafts: Drafts;
  draftPresence: DraftPresence;
  workingCopies: WorkingCopies;
  learnings: Learnings;
  entityLearnings: EntityLearnings;
  links: Links;
  subjects: Subjects;
  technologyNames: TechnologyNames;
  technologies: Technologies;
  technologyChanges: TechnologyChanges;
  radar: Radar;
  adoption: Adoption;
  detections: Detections;
  changes: Changes;
  known: KnownSubjects;
  followUps: FollowUps;
  insights: Insights;
}

/** All routes of the plugin. */
export const createRoutes = (services: Services): Route[] =>
  withOpenApi([
    ...recapRoutes(services.recaps),
    ...revisionRoutes(services.revisions),
    ...deletionRoutes(services.deletions),
    ...ownershipRoutes(services),
    ...sourceRoutes(services.sourceFiles),
    ...draftRoutes(services),
    ...learningRoutes(services),
    ...linkRoutes(services.links),
    ...subjectRoutes(services.subjects),
    // Before the routes whose id could be "names".
    ...technologyNameRoutes(services.technologyNames),
    ...technologyRoutes(services),
    ...adoptionRoutes(services.adoption),
    ...detectionRoutes(services.detections),
    ...changeRoutes(services.changes),
    ...knownRoutes(services.known),
    ...followUpRoutes(services.followUps),
    ...insightRoutes(services.insights),
  ]);
