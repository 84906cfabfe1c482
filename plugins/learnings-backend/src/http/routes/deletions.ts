import { recapSchema } from '@conference-learnings/plugin-learnings-common';
import type { Deletions } from '../../services/Deletions';
import { defineRoute, type Route } from '../defineRoute';
import { idParamsSchema } from '../shared';

/** Deleting recaps, and bringing them back. */
export const deletionRoutes = (deletions: Deletions): Route[] => [
  defineRoute({
    method: 'delete',
    path: '/recaps/:id',
    summary: 'Delete a recap; its editors can bring it back for 30 days',
    params: idParamsSchema,
    versioned: true,
    response: null,
    handle: ({ actor, params, version }) =>
      deletions.remove(actor, { ...params, version }),
  }),
  defineRoute({
    method: 'post',
    path: '/recaps/:id/undelete',
    summary: 'Bring a deleted recap back exactly as it was',
    params: idParamsSchema,
    response: recapSchema,
    handle: ({ actor, params }) => deletions.undo(actor, params.id),
  }),
];
