import {
  parseUrl,
  videoOf as knownVideoOf,
} from '@conference-learnings/recap-parser/videos';

/** A recording that can be shown in place, once somebody asks for it. */
export interface Video {
  provider: 'YouTube' | 'Vimeo';
  /** The same for every address of one recording. */
  key: string;
  /** Where the address leads to in it, in seconds. */
  start: number;
  /** The player's address that sets no cookies before it plays. */
  embedUrl: string;
}

/** Seconds of "90", "90s" or "1m30s"; 0 where it says nothing. */
function seconds(time: string | null): number {
  const parts = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time ?? '');
  if (!parts) return 0;
  const [hours, minutes, rest] = parts.slice(1).map(part => Number(part ?? 0));
  return hours * 3600 + minutes * 60 + rest;
}

function startOf({ searchParams, hash }: URL): number {
  const inHash = /^#t=(\w+)/.exec(hash);
  return seconds(
    searchParams.get('t') ?? searchParams.get('start') ?? inHash?.[1] ?? null,
  );
}

/** What opens a Vimeo video that is not listed. */
function secretOf({ pathname, searchParams }: URL, id: string): string | null {
  const parts = pathname.split('/');
  const secret = parts[parts.indexOf(id) + 1] ?? searchParams.get('h') ?? '';
  return /^[0-9a-f]+$/.test(secret) ? secret : null;
}

/** The recording that an address leads to, where its player is known. */
export function videoOf(address: string | null): Video | undefined {
  const url = address === null ? null : parseUrl(address);
  const known = url && knownVideoOf(url.href);
  if (!known) return undefined;
  const { provider, id } = known;
  const key = `${provider}:${id}`;
  const start = startOf(url);
  if (provider === 'youtube')
    return {
      provider: 'YouTube',
      key,
      start,
      embedUrl: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${
        start ? `&start=${start}` : ''
      }`,
    };
  const secret = secretOf(url, id);
  return {
    provider: 'Vimeo',
    key,
    start,
    embedUrl: `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1${
      secret ? `&h=${secret}` : ''
    }`,
  };
}
