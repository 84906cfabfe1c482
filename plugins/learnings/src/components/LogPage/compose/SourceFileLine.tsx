import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { SourceFile } from '@conference-learnings/plugin-learnings-common';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import type { Ref } from 'react';
import { recapRouteRef } from '../../../routes';
import { useLearningsTranslation } from '../../../translation';
import { Dotted } from '../../common/Dotted';
import { ErrorMessage } from '../../common/ErrorMessage';
import { useLineStyles } from '../../LearningLine';

const useStyles = makeStyles(theme => ({
  path: {
    // A whole line is easy to hit.
    width: '100%',
    minHeight: 32,
    justifyContent: 'flex-start',
    textAlign: 'left',
    font: 'inherit',
    overflowWrap: 'anywhere',
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
    },
  },
  problem: { color: theme.palette.error.main },
}));

/** One file of a source, and what became of it. */
export function SourceFileLine(props: {
  file: SourceFile;
  lineRef?: Ref<HTMLLIElement>;
  isOpening: boolean;
  error: Error | null;
  onChoose(): void;
}) {
  const { file, lineRef, isOpening, error, onChoose } = props;
  const classes = useStyles();
  const line = useLineStyles();
  const { t } = useLearningsTranslation();
  const recapPath = useRouteRef(recapRouteRef);
  return (
    <li className={line.line} ref={lineRef} tabIndex={-1}>
      <div className={line.words}>
        <div className={line.text}>
          <ButtonBase className={classes.path} onClick={onChoose}>
            {file.path}
          </ButtonBase>
        </div>
        <div className={classNames(line.meta, line.links)}>
          <Dotted>
            {t('sourceFiles.inSource', { source: file.source })}
            {file.recap && (
              <>
                {t('sourceFiles.recap')}{' '}
                <Link to={recapPath({ recapId: file.recap.id })}>
                  {file.recap.title}
                </Link>
              </>
            )}
            {file.problem !== null && (
              <span className={classes.problem}>
                {t('sourceFiles.problem', { problem: file.problem })}
              </span>
            )}
            {isOpening && <span role="status">{t('sourceFiles.opening')}</span>}
          </Dotted>
        </div>
        {error && (
          <ErrorMessage
            title={t('sourceFiles.contentError')}
            error={error}
            onRetry={onChoose}
          />
        )}
      </div>
    </li>
  );
}
