import type {
  AdoptionStage,
  HeardOrStage,
} from '@conference-learnings/plugin-learnings-common';

/** From the furthest on. */
export const STAGES: readonly AdoptionStage[] = [
  'adopt',
  'trial',
  'assess',
  'hold',
  'rejected',
];

/** The same, and what comes before all of them. */
export const HEARD_AND_STAGES: readonly HeardOrStage[] = [...STAGES, 'heard'];

/** In the order in which they are come to. */
export const STAGES_IN_TIME: readonly HeardOrStage[] = [
  'heard',
  'assess',
  'trial',
  'adopt',
  'hold',
  'rejected',
];

export const isHeardOrStage = (
  value: string | undefined,
): value is HeardOrStage => HEARD_AND_STAGES.some(known => known === value);

/** Kinds of catalog entities that adopt something, beside the whole organisation. */
export const ADOPTING_KINDS = ['group', 'domain', 'system', 'component'];

/** Of each stage, a colour that reads on a light paper and one that reads on a dark one. */
export const STAGE_COLOURS: Record<
  HeardOrStage,
  { light: string; dark: string }
> = {
  adopt: { light: '#0f766e', dark: '#5eead4' },
  trial: { light: '#1d4ed8', dark: '#93c5fd' },
  assess: { light: '#6d28d9', dark: '#c4b5fd' },
  hold: { light: '#92400e', dark: '#fcd34d' },
  rejected: { light: '#b91c1c', dark: '#fca5a5' },
  heard: { light: '#57606a', dark: '#bdc1c6' },
};
