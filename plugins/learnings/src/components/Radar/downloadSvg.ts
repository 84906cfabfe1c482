import { download } from '../common/download';

/** Gives the reader a picture as a file that stands on its own. */
export function downloadSvg(
  svg: SVGSVGElement,
  name: string,
  background: string,
): void {
  const copy = document.importNode(svg, true);
  // Links lead nowhere from a file on somebody's disk.
  copy.querySelectorAll('a').forEach(link => link.removeAttribute('href'));
  const [, , width, height] = (svg.getAttribute('viewBox') ?? '').split(' ');
  // On a slide of another colour its words would be lost.
  copy.style.background = background;
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  download(new XMLSerializer().serializeToString(copy), 'image/svg+xml', name);
}
