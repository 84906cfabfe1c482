import type { TechnologyDetail } from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { useAdoption } from '../../api/queries';
import { useLearningsTranslation } from '../../translation';
import { today, useDates } from '../common/useDates';
import { MoveStageButton } from '../MoveStage';
import { ScopeName, STAGES_IN_TIME, StageWord } from '../Stage';
import { lanesOf } from './lanes';
import { matrixOf } from './matrix';

const useStyles = makeStyles(theme => ({
  // A table that is wider than the page scrolls within itself.
  scroller: { overflowX: 'auto' },
  table: {
    minWidth: 620,
    '& td, & th': {
      padding: theme.spacing(0.75, 1, 0.75, 0),
      wordBreak: 'normal',
    },
  },
  who: { '& a': { textDecoration: 'underline' } },
  day: { whiteSpace: 'nowrap', color: theme.palette.text.secondary },
}));

/** Who came to which stage when, where they are now by its word, and a way on from there. */
export function StageMatrix(props: { technology: TechnologyDetail }) {
  const { technology } = props;
  const classes = useStyles();
  const dates = useDates();
  const { t } = useLearningsTranslation();
  const moves = useAdoption(technology.id);
  const rows = matrixOf(technology, lanesOf(technology, moves.items, today()));
  if (rows.length === 0)
    return <Typography>{t('technology.noPositions')}</Typography>;
  return (
    <div
      className={classes.scroller}
      role="region"
      aria-label={t('technology.matrix')}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard, too
      tabIndex={0}
    >
      <Table
        size="small"
        className={classes.table}
        aria-label={t('technology.positions')}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('technology.who')}</TableCell>
            {STAGES_IN_TIME.map(stage => (
              <TableCell key={stage}>{t(`stage.${stage}`)}</TableCell>
            ))}
            <TableCell>
              <span aria-hidden>{/* The buttons say it. */}</span>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ scope, now, since }) => (
            // By whom it is, so that a dialog outlives what somebody else does.
            <TableRow key={scope ?? ''}>
              <TableCell component="th" scope="row" className={classes.who}>
                <ScopeName scope={scope} />
              </TableCell>
              {STAGES_IN_TIME.map(stage => {
                const day = since[stage];
                return (
                  <TableCell
                    key={stage}
                    className={classes.day}
                    title={day && dates.day(day)}
                  >
                    {now === stage && (
                      <div>
                        <StageWord stage={stage} />
                      </div>
                    )}
                    {day && dates.month(day)}
                  </TableCell>
                );
              })}
              <TableCell align="right">
                <MoveStageButton
                  technology={technology}
                  scope={scope}
                  text={t('move.short')}
                  label={t('move.shortLabel', {
                    name: `${technology.name} ${scope ?? ''}`.trim(),
                  })}
                />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
