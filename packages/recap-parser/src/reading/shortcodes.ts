/** `{{< name … >}}`, `{{% name … %}}` and `{% name … %}` of static site generators. */
const OPENINGS: Record<string, string> = {
  '{{<': '>}}',
  '{{%': '%}}',
  '{%': '%}',
};
const OPENING = /\{\{<|\{\{%|\{%/g;
const ARGUMENT =
  /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))|"([^"]*)"|'([^']*)'|(\S+)/g;
const MAX_SHORTCODE = 2000;

interface Shortcode {
  name: string;
  positional: string[];
  named: Record<string, string>;
}

function parseShortcode(source: string): Shortcode {
  const positional: string[] = [];
  const named: Record<string, string> = {};
  for (const match of source.trim().replace(/\/$/, '').matchAll(ARGUMENT)) {
    const [, key, doubled, single, bare, quoted, apostrophed, word] = match;
    if (key) named[key.toLowerCase()] = doubled ?? single ?? bare;
    else positional.push(quoted ?? apostrophed ?? word);
  }
  const [name = '', ...others] = positional;
  return { name: name.toLowerCase(), positional: others, named };
}

const VIDEO_ID = /^[\w-]{5,40}$/;

// A title may not end the link text that it becomes.
const linkText = (text: string) =>
  text.replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ');

const link = (text: string, url: string) =>
  `[${linkText(text)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;

/** The Markdown that says the same as a shortcode; empty for one that only decorates. */
function markdownOf({ name, positional, named }: Shortcode): string {
  const target =
    named.id ??
    named.src ??
    named.url ??
    named.video ??
    named.key ??
    positional.find(p => p !== 'youtube.html') ??
    '';
  const title = named.title ?? named.caption ?? named.alt ?? '';
  const isUrl = /^(?:https?:)?\/\//i.test(target);
  if (/youtube|youtu\.be|^yt$|video|vimeo|embed|include/.test(name)) {
    if (isUrl) return link(title || 'Video', target);
    const vimeo = name.includes('vimeo') || positional.includes('vimeo.html');
    const youtube =
      /youtube|^yt$/.test(name) || positional.includes('youtube.html');
    if (VIDEO_ID.test(target) && vimeo)
      return link(title || 'Video', `https://vimeo.com/${target}`);
    if (VIDEO_ID.test(target) && youtube)
      return link(
        title || 'Video',
        `https://www.youtube.com/watch?v=${target}`,
      );
  }
  if (
    /^(?:figure|img|image|imgproc|picture)$/.test(name) &&
    (isUrl || /[/.]/.test(target))
  ) {
    return `!${link(title, target)}${
      named.caption ? `\n\n${named.caption}` : ''
    }`;
  }
  if (/^(?:tweet|twitter|x)$/.test(name) && named.user && named.id) {
    return link(
      'Tweet',
      `https://twitter.com/${named.user}/status/${named.id}`,
    );
  }
  if (/^(?:link|ref|relref|button)$/.test(name) && isUrl)
    return link(title || target, target);
  return named.caption ?? '';
}

const isInCode = (text: string, at: number) => text[at - 1] === '`';

/**
 * Replaces shortcodes by the Markdown that says the same: videos and tweets by links, figures by
 * images. What stands between an opening and a closing shortcode stays; code stays as it is.
 */
export function replaceShortcodes(text: string): string {
  if (!text.includes('{{') && !text.includes('{%')) return text;
  const out: string[] = [];
  let done = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    const [opening] = match;
    const from = match.index + opening.length;
    // A fixed window: a text full of openings without an end must not be searched again for each.
    const end = text
      .slice(from, from + MAX_SHORTCODE)
      .indexOf(OPENINGS[opening]);
    if (end < 0 || text[from] === '/' || isInCode(text, match.index)) continue;
    const source = text.slice(from, from + end);
    const closing = /^-?\s*\/|^-?\s*end/.test(source);
    out.push(
      text.slice(done, match.index),
      closing ? '' : markdownOf(parseShortcode(source.replace(/^-|-$/g, ''))),
    );
    done = from + end + OPENINGS[opening].length;
    OPENING.lastIndex = done;
  }
  out.push(text.slice(done));
  return out.join('');
}
