/**
 * The contract of the learnings plugin.
 *
 * The zod schemas are what the server validates with and what the OpenAPI
 * document is made from. A browser imports the types and the client only.
 *
 * @packageDocumentation
 */
export * from './limits';
export * from './schemas';
export * from './permissions';
export * from './types';
export type {
  LearningsApi,
  RequestOptions,
  Versioned,
} from './client/LearningsApi';
export { LearningsClient } from './client/LearningsClient';
