export { ScopeName } from './ScopeName';
export { StageWord } from './StageWord';
export { HEARD_AND_STAGES, isHeardOrStage, STAGES } from './stages';
export { useStageColours } from './useStageColours';
