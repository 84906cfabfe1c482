/**
 * What teams learn at conferences, for apps of the old frontend system.
 *
 * @packageDocumentation
 */
export {
  learningsPlugin,
  LearningsPage,
  EntityLearningsCard,
  EntityLearningsContent,
} from './plugin';
export { learningsApiRef } from './api/learningsApiRef';
export { learningsTranslationRef } from './translation';
