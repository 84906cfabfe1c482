/**
 * The backend of the learnings plugin.
 *
 * @packageDocumentation
 */
export { learningsPlugin as default } from './plugin';
