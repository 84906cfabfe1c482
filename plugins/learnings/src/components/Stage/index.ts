export { ScopeName } from './ScopeName';
export { StageWord } from './StageWord';
export {
  ADOPTING_KINDS,
  HEARD_AND_STAGES,
  isHeardOrStage,
  STAGES,
  STAGES_IN_TIME,
} from './stages';
export { useStageColours } from './useStageColours';
