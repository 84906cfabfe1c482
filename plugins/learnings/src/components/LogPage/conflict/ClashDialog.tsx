import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import { makeStyles } from '@material-ui/core/styles';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { mergeDrafts, type Conflict, type Side } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import type { Clash } from '../useSaving';
import { describeSide, nameOfPart } from './describePart';

const SIDES: Side[] = ['mine', 'theirs'];

const useStyles = makeStyles(theme => ({
  part: {
    border: 0,
    margin: theme.spacing(0, 0, 3),
    padding: 0,
    minWidth: 0,
    '& legend': { fontWeight: 700, padding: 0 },
  },
  sides: {
    display: 'grid',
    gap: theme.spacing(1),
    gridTemplateColumns: 'minmax(0, 1fr)',
    [theme.breakpoints.up('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    },
  },
  side: {
    padding: theme.spacing(0.5, 1.5, 1),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  words: {
    margin: 0,
    maxHeight: '40vh',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: 'inherit',
  },
}));

/** One part, twice, to choose from. */
function Choice(props: {
  conflict: Conflict;
  chosen: Side;
  /** What each side is called. */
  names: Record<Side, ReactNode>;
  onChoose(side: Side): void;
}) {
  const { conflict, chosen, names, onChoose } = props;
  const id = useId();
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  return (
    <fieldset className={classes.part}>
      <legend>{nameOfPart(conflict.part, t)}</legend>
      <div className={classes.sides}>
        {SIDES.map(side => (
          <div key={side} className={classes.side}>
            <FormControlLabel
              control={
                <Radio
                  color="primary"
                  name={conflict.id}
                  checked={chosen === side}
                  onChange={() => onChoose(side)}
                  inputProps={{ 'aria-describedby': `${id}-${side}` }}
                />
              }
              label={names[side]}
            />
            <pre id={`${id}-${side}`} className={classes.words}>
              {describeSide(conflict, side, t)}
            </pre>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/**
 * Shows what two people made of the same parts, side by side. Nothing is saved
 * and nothing is lost until it is settled.
 */
export function ClashDialog(props: {
  clash: Clash;
  open: boolean;
  /** The choice is put off; the text can be worked on until then. */
  onLater(): void;
}) {
  const { clash, open, onLater } = props;
  const { base, mine, theirs, by, kept, settle } = clash;
  const { t } = useLearningsTranslation();
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const { merged, conflicts } = useMemo(
    () => mergeDrafts(base, mine, theirs, chosen),
    [base, mine, theirs, chosen],
  );
  const whose = by ? (
    <EntityDisplayName entityRef={by} hideIcon disableTooltip />
  ) : (
    t('clash.theirs')
  );
  const names = kept
    ? { mine: t('clash.copy'), theirs: t('clash.open') }
    : { mine: t('clash.mine'), theirs: whose };
  return (
    <Dialog
      open={open}
      onClose={onLater}
      fullWidth
      maxWidth="md"
      aria-labelledby="learnings-clash"
    >
      <DialogTitle id="learnings-clash" disableTypography>
        <h2>{t('clash.title')}</h2>
      </DialogTitle>
      <DialogContent>
        <DialogContentText color="textPrimary">
          {kept ? t('clash.copyText') : t('clash.text')}
        </DialogContentText>
        {conflicts.map(conflict => (
          <Choice
            key={conflict.id}
            conflict={conflict}
            chosen={chosen[conflict.id] ?? 'mine'}
            names={names}
            onChoose={side =>
              setChosen(former => ({ ...former, [conflict.id]: side }))
            }
          />
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onLater}>{t('clash.later')}</Button>
        <Button
          variant="contained"
          color="primary"
          onClick={() => settle(merged)}
        >
          {t('clash.settle')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
