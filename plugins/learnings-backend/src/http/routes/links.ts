import {
  linkPatchSchema,
  linkSchema,
} from '@conference-learnings/plugin-learnings-common';
import type { Links } from '../../services/Links';
import { defineRoute, type Route } from '../defineRoute';
import { idParamsSchema } from '../shared';

/** What people decide about links to catalog entities. */
export const linkRoutes = (links: Links): Route[] => [
  defineRoute({
    method: 'patch',
    path: '/links/:id',
    summary: 'Confirm or dismiss a link, or take either back',
    params: idParamsSchema,
    body: linkPatchSchema,
    response: linkSchema,
    handle: ({ actor, params, body }) =>
      links.decide(actor, params.id, body.state),
  }),
];
