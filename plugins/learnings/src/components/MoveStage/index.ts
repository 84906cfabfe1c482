export { MoveStageButton } from './MoveStageButton';
export { MoveStageDialog, type MoveStageProps } from './MoveStageDialog';
