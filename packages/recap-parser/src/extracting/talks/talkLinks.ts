import type { LinkSpan } from '../../reading/InlineText';
import { parseUrl, videoOf } from '../../videoOf';
import { onLines } from '../../phrases/onLines';

export type TalkLinkKind = 'video' | 'slides' | 'session';

const SLIDE_HOSTS =
  /(?:^|\.)(?:speakerdeck\.com|slideshare\.net|slides\.com|noti\.st|haikudeck\.com|prezi\.com|talks\.golang\.org|go-talks\.appspot\.com|slid\.es)$/;
const SLIDE_FILES = /\.(?:pdf|pptx?|key|slide|odp)$/i;
const SLIDE_PATHS = /\/(?:slides?|presentations?|decks?)\//i;
const SESSION_HOSTS =
  /(?:^|\.)(?:sched\.com|sched\.org|sessionize\.com|pretalx\.com|lanyrd\.com)$/;
const SESSION_PATHS = new RegExp(
  onLines(String.raw`
    \/(?:sessions?|talks?|event|abstracts?|presentations?|workshops?|
    keynotes?|schedule\/(?:detail|presentation|event|\d+)|
    program(?:me)?\/[\w-]+|proposals?)\/[\w.#%-]+
  `),
  'i',
);
const SESSION_FRAGMENT =
  /\/(?:sessions?|talks?|program(?:me)?|schedule)\/?[\w./-]*#[\w-]*\d/i;
const OTHER_VIDEO_HOSTS =
  /(?:^|\.)(?:media\.ccc\.de|infoq\.com|peertube\.\w+|confreaks\.(?:tv|com)|channel9\.msdn\.com|vimeo\.com|ustream\.tv|pyvideo\.org|skillsmatter\.com)$/;

/** What a link tells of a talk: its recording, its slides or its page in the programme; null for any other link. */
export function talkLinkKind({ url }: LinkSpan): TalkLinkKind | null {
  if (videoOf(url)) return 'video';
  const parsed = parseUrl(url);
  if (!parsed) return null;
  const { hostname, pathname, hash } = parsed;
  if (
    /(?:^|\.)(?:youtube\.com|github\.com|wikipedia\.org|twitter\.com)$/.test(
      hostname,
    ) &&
    !SLIDE_FILES.test(pathname)
  )
    return null;
  const isDeep = pathname.split('/').filter(Boolean).length >= 2;
  if (OTHER_VIDEO_HOSTS.test(hostname)) return isDeep ? 'video' : null;
  if (SLIDE_FILES.test(pathname) || (SLIDE_HOSTS.test(hostname) && isDeep))
    return 'slides';
  if (/docs\.google\.com$/.test(hostname))
    return pathname.startsWith('/presentation') ? 'slides' : null;
  if (SESSION_HOSTS.test(hostname) && pathname.length > 1) return 'session';
  if (SESSION_PATHS.test(pathname) || SESSION_FRAGMENT.test(pathname + hash))
    return 'session';
  return SLIDE_PATHS.test(pathname) ? 'slides' : null;
}
