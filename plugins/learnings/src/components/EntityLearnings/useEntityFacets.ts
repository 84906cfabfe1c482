import type { EntityFacets } from '@conference-learnings/plugin-learnings-common';
import { useRef } from 'react';

const NOTHING: EntityFacets = {
  events: [],
  technologies: [],
  openFollowUps: 0,
  standings: [],
};

/** The facets last told: the menus do not empty while a new list loads. */
export function useEntityFacets(told: EntityFacets | undefined): EntityFacets {
  const last = useRef(NOTHING);
  if (told) last.current = told;
  return last.current;
}
