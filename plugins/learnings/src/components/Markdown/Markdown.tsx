import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type { Element } from 'hast';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { useLearningsTranslation } from '../../translation';
import { VideoPlaceholder, videoOf } from '../Video';
import { MarkdownImage } from './MarkdownImage';
import { safeLink } from './safeUrls';
import { settleHeadings } from './settleHeadings';

const useStyles = makeStyles(theme => ({
  root: {
    fontSize: theme.typography.body1.fontSize,
    lineHeight: 1.6,
    color: theme.palette.text.primary,
    maxWidth: '75ch',
    overflowWrap: 'anywhere',
    '& h1, & h2, & h3, & h4, & h5, & h6': {
      margin: theme.spacing(3, 0, 1),
      lineHeight: 1.3,
    },
    '& h3, & h4': { fontSize: '1.25rem' },
    '& h5': { fontSize: '1.125rem' },
    '& h6': { fontSize: '1rem' },
    '& > :first-child': { marginTop: 0 },
    '& a': { textDecoration: 'underline' },
    '& blockquote': {
      margin: theme.spacing(2, 0),
      paddingLeft: theme.spacing(2),
      borderLeft: `4px solid ${theme.palette.divider}`,
      color: theme.palette.text.secondary,
    },
    '& code': { fontSize: '0.9em' },
  },
  scroll: {
    overflowX: 'auto',
    padding: theme.spacing(1),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '& table': { borderCollapse: 'collapse' },
    '& th, & td': {
      padding: theme.spacing(0.5, 1),
      borderBottom: `1px solid ${theme.palette.divider}`,
      textAlign: 'left',
    },
  },
}));

// What is wider than the page scrolls by itself, by keyboard too.
const scrollable = { tabIndex: 0 };

/** The address of a paragraph that is one link and nothing else. */
function onlyLink(paragraph: Element | undefined): string | undefined {
  const [first, ...rest] =
    paragraph?.children.filter(
      child => child.type !== 'text' || child.value.trim(),
    ) ?? [];
  return !rest.length && first?.type === 'element' && first.tagName === 'a'
    ? String(first.properties.href ?? '')
    : undefined;
}

/**
 * Somebody's Markdown. Raw HTML stays text, an address of another scheme than
 * http, https and mailto is no link, and nothing but https images is loaded
 * from outside unasked.
 */
export function Markdown(props: {
  content: string;
  /** The level of its first headings. */
  top: number;
  /** Whether a paragraph that is only a link to a recording plays it. */
  videos?: boolean;
}) {
  const { content, top, videos = true } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();

  const components: Components = {
    a: ({ href, children }) => {
      const to = safeLink(href);
      return to ? <Link to={to}>{children}</Link> : <>{children}</>;
    },
    img: ({ src, alt }) => (
      <MarkdownImage
        src={typeof src === 'string' ? src : undefined}
        alt={alt}
      />
    ),
    p: ({ node, children }) => {
      const url = videos ? onlyLink(node) : undefined;
      return url && videoOf(url) ? (
        <VideoPlaceholder url={url} title={null} />
      ) : (
        <p>{children}</p>
      );
    },
    pre: ({ children }) => (
      <pre className={classes.scroll} {...scrollable}>
        {children}
      </pre>
    ),
    table: ({ children }) => (
      <div
        className={classes.scroll}
        {...scrollable}
        role="region"
        aria-label={t('markdown.table')}
      >
        <table>{children}</table>
      </div>
    ),
    input: ({ checked }) => <span>{checked ? '☑ ' : '☐ '}</span>,
  };

  return (
    <div className={classes.root}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[[settleHeadings, { top }]]}
        remarkRehypeOptions={{ footnoteLabel: t('markdown.footnotes') }}
        components={components}
        // Each element judges its own address.
        urlTransform={url => url}
      >
        {content}
      </ReactMarkdown>
    </div>
  );
}
