// An entry of its own: a browser wants the anchors, and not the dictionaries.
export { findAnchor } from './findAnchor';
export { makeAnchor } from './makeAnchor';
export type { Place } from './Place';
export type { Anchor } from '../types';
