import { useTheme } from '@material-ui/core/styles';
import type { HeardOrStage } from '@conference-learnings/plugin-learnings-common';
import { STAGE_COLOURS } from './stages';

/** The colours of stages in the reader's theme. */
export function useStageColours(): (stage: HeardOrStage) => string {
  const { type } = useTheme().palette;
  return stage => STAGE_COLOURS[stage][type];
}
