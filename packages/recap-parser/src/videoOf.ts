export interface Video {
  provider: 'youtube' | 'vimeo';
  id: string;
}

const YOUTUBE_ID = /^[\w-]{11}$/;
const YOUTUBE_PATHS = new Set(['embed', 'v', 'live', 'shorts', 'e']);

function youtubeId(url: URL): string | null {
  const [first, second] = url.pathname.split('/').filter(Boolean);
  if (url.hostname.endsWith('youtu.be')) return first ?? null;
  if (YOUTUBE_PATHS.has(first)) return second ?? null;
  return url.searchParams.get('v');
}

function hostIs(url: URL, ...hosts: string[]): boolean {
  return hosts.some(
    host => url.hostname === host || url.hostname.endsWith(`.${host}`),
  );
}

/** A URL with protocol, or one that only lacks it (`//www.youtube.com/…`); null for anything else. */
export function parseUrl(url: string): URL | null {
  const absolute = url.startsWith('//') ? `https:${url}` : url;
  return /^https?:/i.test(absolute) && URL.canParse(absolute)
    ? new URL(absolute)
    : null;
}

/** The one video that a URL leads to; null for playlists, channels and everything else. */
export function videoOf(url: string): Video | null {
  const parsed = parseUrl(url);
  if (!parsed) return null;
  if (hostIs(parsed, 'youtube.com', 'youtu.be', 'youtube-nocookie.com')) {
    const id = youtubeId(parsed);
    return id && YOUTUBE_ID.test(id) ? { provider: 'youtube', id } : null;
  }
  if (hostIs(parsed, 'vimeo.com')) {
    const id = parsed.pathname.split('/').find(part => /^\d{5,}$/.test(part));
    return id ? { provider: 'vimeo', id } : null;
  }
  return null;
}
