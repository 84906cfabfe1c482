export { ScopeName } from './ScopeName';
export { StageWord } from './StageWord';
export {
  ADOPTING_KINDS,
  HEARD_AND_STAGES,
  isHeardOrStage,
  STAGES,
} from './stages';
export { useStageColours } from './useStageColours';
