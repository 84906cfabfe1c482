import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

// Both frontend systems resolve refs of core-plugin-api.
export const rootRouteRef = createRouteRef({ id: 'learnings' });

export const feedRouteRef = createSubRouteRef({
  id: 'learnings.feed',
  parent: rootRouteRef,
  path: '/feed',
});

export const eventsRouteRef = createSubRouteRef({
  id: 'learnings.events',
  parent: rootRouteRef,
  path: '/events',
});

export const technologiesRouteRef = createSubRouteRef({
  id: 'learnings.technologies',
  parent: rootRouteRef,
  path: '/technologies',
});

export const technologyRouteRef = createSubRouteRef({
  id: 'learnings.technology',
  parent: rootRouteRef,
  path: '/technologies/:technologyId',
});

export const eventRouteRef = createSubRouteRef({
  id: 'learnings.event',
  parent: rootRouteRef,
  path: '/events/:eventId',
});

export const followUpsRouteRef = createSubRouteRef({
  id: 'learnings.followUps',
  parent: rootRouteRef,
  path: '/follow-ups',
});

export const insightsRouteRef = createSubRouteRef({
  id: 'learnings.insights',
  parent: rootRouteRef,
  path: '/insights',
});

export const talkRouteRef = createSubRouteRef({
  id: 'learnings.talk',
  parent: rootRouteRef,
  path: '/talks/:talkId',
});

export const recapRouteRef = createSubRouteRef({
  id: 'learnings.recap',
  parent: rootRouteRef,
  path: '/recaps/:recapId',
});

export const logRouteRef = createSubRouteRef({
  id: 'learnings.log',
  parent: rootRouteRef,
  path: '/log',
});

export const mineRouteRef = createSubRouteRef({
  id: 'learnings.mine',
  parent: rootRouteRef,
  path: '/mine',
});

export const historyRouteRef = createSubRouteRef({
  id: 'learnings.history',
  parent: rootRouteRef,
  path: '/recaps/:recapId/history',
});

export const entityContentRouteRef = createRouteRef({
  id: 'learnings.entity',
});

/** Where the tab stands below an entity's own path. */
export const ENTITY_TAB_PATH = '/learnings';
