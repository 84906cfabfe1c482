import type { Changes } from '../../services/Changes';
import type { DraftPresence } from '../../services/DraftPresence';
import type { Deletions } from '../../services/Deletions';
import type { Drafts } from '../../services/Drafts';
import type { EntityLearnings } from '../../services/EntityLearnings';
import type { FollowUps } from '../../services/FollowUps';
import type { Learnings } from '../../services/Learnings';
import type { Links } from '../../services/Links';
import type { Recaps } from '../../services/Recaps';
import type { Revisions } from '../../services/Revisions';
import type { Subjects } from '../../services/Subjects';
import type { WorkingCopies } from '../../services/WorkingCopies';
import type { Route } from '../defineRoute';
import { changeRoutes } from './changes';
import { deletionRoutes } from './deletions';
import { draftRoutes } from './drafts';
import { followUpRoutes } from './followUps';
import { learningRoutes } from './learnings';
import { linkRoutes } from './links';
import { withOpenApi } from './openApi';
import { recapRoutes } from './recaps';
import { revisionRoutes } from './revisions';
import { subjectRoutes } from './subjects';

/** What the plugin does, which the routes make reachable. */
export interface Services {
  recaps: Recaps;
  revisions: Revisions;
  deletions: Deletions;
  drafts: Drafts;
  draftPresence: DraftPresence;
  workingCopies: WorkingCopies;
  learnings: Learnings;
  entityLearnings: EntityLearnings;
  links: Links;
  subjects: Subjects;
  changes: Changes;
  followUps: FollowUps;
}

/** All routes of the plugin. */
export const createRoutes = (services: Services): Route[] =>
  withOpenApi([
    ...recapRoutes(services.recaps),
    ...revisionRoutes(services.revisions),
    ...deletionRoutes(services.deletions),
    ...draftRoutes(services),
    ...learningRoutes(services),
    ...linkRoutes(services.links),
    ...subjectRoutes(services.subjects),
    ...changeRoutes(services.changes),
    ...followUpRoutes(services.followUps),
  ]);
