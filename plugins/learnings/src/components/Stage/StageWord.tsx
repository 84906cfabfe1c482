import { makeStyles } from '@material-ui/core/styles';
import type { HeardOrStage } from '@conference-learnings/plugin-learnings-common';
import { useLearningsTranslation } from '../../translation';
import { useStageColours } from './useStageColours';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-block',
    padding: '0 8px',
    border: '1px solid currentColor',
    borderRadius: 10,
    fontSize: theme.typography.body2.fontSize,
    fontWeight: 700,
    lineHeight: '20px',
    whiteSpace: 'nowrap',
  },
}));

/** A stage of adoption, told by its word and its colour. */
export function StageWord(props: { stage: HeardOrStage }) {
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const colourOf = useStageColours();
  return (
    <span className={classes.root} style={{ color: colourOf(props.stage) }}>
      {t(`stage.${props.stage}`)}
    </span>
  );
}
