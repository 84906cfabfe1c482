import { makeStyles } from '@material-ui/core/styles';
import ImageIcon from '@material-ui/icons/ImageOutlined';
import { useState } from 'react';
import { useLearningsTranslation } from '../../translation';
import { safeImage } from './safeUrls';

const useStyles = makeStyles(theme => ({
  image: { maxWidth: '100%', height: 'auto' },
  placeholder: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 1),
    border: `1px dashed ${theme.palette.text.secondary}`,
    borderRadius: theme.shape.borderRadius,
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
  },
}));

/** An image by link; one that cannot be shown stands as a named placeholder. */
export function MarkdownImage(props: { src?: string; alt?: string }) {
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const [failed, setFailed] = useState(false);
  const src = safeImage(props.src, window.location.origin);
  if (src && !failed)
    return (
      <img
        className={classes.image}
        src={src}
        alt={props.alt ?? ''}
        loading="lazy"
        referrerPolicy="no-referrer"
        onError={() => setFailed(true)}
      />
    );
  return (
    <span className={classes.placeholder}>
      <ImageIcon fontSize="small" aria-hidden />
      {t('image.unavailable', {
        name: props.alt || fileName(props.src) || t('image.unnamed'),
      })}
    </span>
  );
}

/** The last part of an address; short, and never the data of a data URL. */
function fileName(url = ''): string {
  return /^data:/i.test(url)
    ? ''
    : (url.split(/[?#]/)[0].split('/').pop() ?? '').slice(0, 80);
}
