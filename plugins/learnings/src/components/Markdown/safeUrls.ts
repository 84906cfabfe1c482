const SCHEMES = ['http:', 'https:', 'mailto:'];

function parsed(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

/** An address that may be a link: http, https or mailto, in full. */
export function safeLink(url: string | undefined): string | undefined {
  const found = url && parsed(url);
  return found && SCHEMES.includes(found.protocol) ? found.href : undefined;
}

/** An address that an image may come from: https, or this app's own origin. */
export function safeImage(
  url: string | undefined,
  origin: string,
): string | undefined {
  const found = url && parsed(url, origin);
  if (!found) return undefined;
  return found.protocol === 'https:' || found.origin === origin
    ? found.href
    : undefined;
}
