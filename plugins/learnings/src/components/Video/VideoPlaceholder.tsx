import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import PlayIcon from '@material-ui/icons/PlayCircleOutline';
import { useEffect, useRef, useState } from 'react';
import { useLearningsTranslation } from '../../translation';
import { videoOf } from './videoOf';

const useStyles = makeStyles(theme => ({
  frame: {
    display: 'block',
    width: '100%',
    maxWidth: 560,
    aspectRatio: '16 / 9',
    margin: theme.spacing(1, 0),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  placeholder: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    margin: theme.spacing(1, 0, 2),
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
  },
}));

/**
 * A recording behind a button: nothing is loaded from outside before somebody
 * asks for it. An address without a known player stays a link.
 */
export function VideoPlaceholder(props: { url: string; title: string | null }) {
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const [playing, setPlaying] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  // The button is gone; who pressed it by keyboard goes on in the player.
  useEffect(() => frame.current?.focus(), [playing]);

  const video = videoOf(props.url);
  if (!video) return <Link to={props.url}>{t('video.link')}</Link>;
  const { provider, embedUrl } = video;
  const title = props.title ?? t('video.untitled');

  if (playing)
    return (
      <iframe
        ref={frame}
        className={classes.frame}
        src={embedUrl}
        title={t('video.frame', { title, provider })}
        sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
        allow="autoplay; fullscreen; picture-in-picture"
        referrerPolicy="strict-origin-when-cross-origin"
      />
    );
  return (
    <div className={classes.placeholder}>
      <Button
        variant="outlined"
        size="small"
        startIcon={<PlayIcon aria-hidden />}
        onClick={() => setPlaying(true)}
        aria-label={t('video.playLabel', { title, provider })}
      >
        {t('video.play', { provider })}
      </Button>
      <span>{t('video.explanation', { provider })}</span>
    </div>
  );
}
