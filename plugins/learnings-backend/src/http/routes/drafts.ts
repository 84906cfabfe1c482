import {
  draftCreateSchema,
  draftListQuerySchema,
  draftListSchema,
  draftPeopleSchema,
  draftSchema,
  draftWriteSchema,
  presenceRequestSchema,
  presenceSchema,
} from '@conference-learnings/plugin-learnings-common';
import type { Drafts } from '../../services/Drafts';
import type { DraftPresence } from '../../services/DraftPresence';
import type { WorkingCopies } from '../../services/WorkingCopies';
import { defineRoute, type Route } from '../defineRoute';
import { idParamsSchema } from '../shared';

/** What the caller is writing, alone or with others. */
export const draftRoutes = ({
  drafts,
  draftPresence,
  workingCopies,
}: {
  drafts: Drafts;
  draftPresence: DraftPresence;
  workingCopies: WorkingCopies;
}): Route[] => [
  defineRoute({
    method: 'get',
    path: '/drafts',
    summary:
      "The caller's own drafts and those shared with them, the last changed first",
    query: draftListQuerySchema,
    response: draftListSchema,
    handle: ({ actor, query }) => drafts.list(actor, query),
  }),
  defineRoute({
    method: 'post',
    path: '/drafts',
    summary: 'Keep what a person begins to write',
    body: draftCreateSchema,
    status: 201,
    response: draftSchema,
    handle: ({ actor, body }) => drafts.create(actor, body),
  }),
  defineRoute({
    method: 'get',
    path: '/drafts/:id',
    summary: 'A draft that the caller writes',
    params: idParamsSchema,
    response: draftSchema,
    handle: ({ actor, params }) => drafts.read(actor, params.id),
  }),
  defineRoute({
    method: 'put',
    path: '/drafts/:id',
    summary: 'Keep what has been typed since',
    params: idParamsSchema,
    body: draftWriteSchema,
    versioned: true,
    response: draftSchema,
    handle: ({ actor, params, version, body }) =>
      drafts.update(actor, { ...params, version }, body),
  }),
  defineRoute({
    method: 'delete',
    path: '/drafts/:id',
    summary: 'Throw a draft away',
    params: idParamsSchema,
    versioned: true,
    response: null,
    handle: ({ actor, params, version }) =>
      drafts.remove(actor, { ...params, version }),
  }),
  defineRoute({
    method: 'put',
    path: '/drafts/:id/people',
    summary: 'Share a draft, or hand it over; its version stays',
    params: idParamsSchema,
    body: draftPeopleSchema,
    response: draftSchema,
    handle: ({ actor, params, body }) =>
      drafts.setPeople(actor, params.id, body),
  }),
  defineRoute({
    method: 'post',
    path: '/drafts/:id/presence',
    summary: 'Say that a draft is open, and learn where else it is',
    params: idParamsSchema,
    body: presenceRequestSchema,
    response: presenceSchema,
    handle: ({ actor, params, body }) =>
      draftPresence.keep(actor, params.id, body),
  }),
  defineRoute({
    method: 'post',
    path: '/recaps/:id/working-copy',
    summary: 'The draft in which a recap is edited, made where there is none',
    params: idParamsSchema,
    response: draftSchema,
    handle: ({ actor, params }) => workingCopies.open(actor, params.id),
  }),
];
