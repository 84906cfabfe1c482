/** A recording that can be shown in place, once somebody asks for it. */
export interface Video {
  provider: 'YouTube' | 'Vimeo';
  /** The player's address that sets no cookies before it plays. */
  embedUrl: string;
}

const YOUTUBE_HOSTS = [
  'youtube.com',
  'www.youtube.com',
  'm.youtube.com',
  'youtube-nocookie.com',
  'www.youtube-nocookie.com',
];
const VIMEO_HOSTS = ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'];

function parsed(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

/** Seconds of "90", "90s" or "1m30s"; 0 where it says nothing. */
function seconds(time: string | null): number {
  const parts = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time ?? '');
  if (!parts) return 0;
  const [hours, minutes, rest] = parts.slice(1).map(part => Number(part ?? 0));
  return hours * 3600 + minutes * 60 + rest;
}

function youTube(url: URL, id: string | null | undefined): Video | undefined {
  if (!id || !/^[\w-]{11}$/.test(id)) return undefined;
  const start = seconds(
    url.searchParams.get('t') ?? url.searchParams.get('start'),
  );
  return {
    provider: 'YouTube',
    embedUrl: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${
      start ? `&start=${start}` : ''
    }`,
  };
}

/** The recording that an address leads to, where its player is known. */
export function videoOf(address: string | null): Video | undefined {
  const url = address ? parsed(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const path = url.pathname.split('/').filter(Boolean);

  if (url.hostname === 'youtu.be') return youTube(url, path[0]);
  if (YOUTUBE_HOSTS.includes(url.hostname))
    return path[0] === 'watch'
      ? youTube(url, url.searchParams.get('v'))
      : youTube(
          url,
          ['embed', 'live', 'shorts', 'v'].includes(path[0]) ? path[1] : null,
        );
  if (VIMEO_HOSTS.includes(url.hostname)) {
    const [id, hash] = path[0] === 'video' ? path.slice(1) : path;
    if (!id || !/^\d+$/.test(id)) return undefined;
    const secret = hash ?? url.searchParams.get('h');
    return {
      provider: 'Vimeo',
      embedUrl: `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1${
        secret && /^[0-9a-f]+$/.test(secret) ? `&h=${secret}` : ''
      }`,
    };
  }
  return undefined;
}
