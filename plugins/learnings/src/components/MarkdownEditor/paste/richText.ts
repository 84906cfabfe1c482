/** What says more than its plain words do. */
const STRUCTURE =
  'h1,h2,h3,h4,h5,h6,a[href],ul,ol,dl,table,blockquote,img,iframe,video,em,i,strong,b';

/** Bold or slanted in name only: some editors wrap everything in one of them. */
const isPlain = (element: Element) =>
  element instanceof HTMLElement &&
  /^(b|strong|i|em)$/i.test(element.tagName) &&
  (element.style.fontWeight === 'normal' ||
    element.style.fontWeight === '400' ||
    element.style.fontStyle === 'normal');

/** The one element that everything else is in, if it is one of code. */
function isCode({ body }: Document): boolean {
  const [only] = body.children;
  return body.children.length === 1 && only.tagName === 'PRE';
}

/**
 * Whether pasted HTML holds more than its plain text: headings, links, lists,
 * tables, emphasis, pictures or videos. Coloured code has none of them.
 */
export function hasStructure(html: string): boolean {
  // A parsed document is never shown: it runs and loads nothing.
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (isCode(page)) return false;
  return Array.from(page.body.querySelectorAll(STRUCTURE)).some(
    element => !isPlain(element),
  );
}
