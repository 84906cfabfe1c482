import type { Element, ElementContent } from 'hast';
import { videoOf } from '../videoOf';

const EMBEDS = new Set([
  'iframe',
  'embed',
  'object',
  'video',
  'audio',
  'lite-youtube',
  'youtube',
  'lite-vimeo',
  'vimeo',
]);

const text = (value: unknown) =>
  typeof value === 'string' ? value.trim() : '';

function sourceOf(element: Element): string {
  const { src, data, dataSrc, dataLazySrc, url, id, videoid, videoId } =
    element.properties;
  const nested = element.children.find(
    (child): child is Element =>
      child.type === 'element' &&
      ['source', 'embed', 'iframe'].includes(child.tagName),
  );
  const stated = [src, dataSrc, dataLazySrc, data, url]
    .map(text)
    .find(value => value && value !== 'about:blank');
  if (stated) return stated;
  if (nested) return sourceOf(nested);
  const identifier =
    text(videoid) ||
    text(videoId) ||
    (element.tagName.includes('youtube') || element.tagName.includes('vimeo')
      ? text(id)
      : '');
  if (!identifier) return '';
  return element.tagName.includes('vimeo')
    ? `https://vimeo.com/${identifier}`
    : `https://www.youtube.com/watch?v=${identifier}`;
}

/** The paragraph with one link that stands for an embedded video or player; null where there is nothing to link. */
export function embedLink(element: Element): ElementContent | null {
  if (!EMBEDS.has(element.tagName)) return null;
  const href = sourceOf(element);
  if (
    !/^(?:https?:)?\/\//i.test(href) &&
    !/^\/?[\w./-]+\.(?:mp4|webm|mp3|ogg)$/i.test(href)
  )
    return null;
  const title = text(element.properties.title);
  const words =
    title && !/^(?:youtube )?video player$|^vimeo/i.test(title) ? title : '';
  const fallback =
    videoOf(href) || element.tagName === 'video' ? 'Video' : 'Embedded page';
  return {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [
      {
        type: 'element',
        tagName: 'a',
        properties: { href: href.startsWith('//') ? `https:${href}` : href },
        children: [{ type: 'text', value: words || fallback }],
      },
    ],
  };
}

export const isEmbed = (element: Element) => EMBEDS.has(element.tagName);
