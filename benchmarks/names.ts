import { Random } from './random';

/** Everyday words: what teams call their software, and what people write about it. */
export const EVERYDAY =
  'payments search ledger orders billing checkout catalog gateway metrics logs alerts traces storage queue worker scheduler cache session profile account invoice report export import loader router proxy edge core data model feature event stream audit policy token login user customer product price cart shipping warehouse inventory platform portal status health config deploy release build test canary mobile web public internal shared legacy batch daily index sync bridge relay hub console admin support partner vendor risk fraud credit card bank loan quote order review rating image video media content page widget theme notify mail message chat voice call'.split(
    ' ',
  );

const ENDS =
  'service api gateway worker db ui loader job lib store proxy operator exporter controller'.split(
    ' ',
  );

const SYLLABLES =
  'ka zu mi ro ben tal vor nex qui lum dra fen hal jor pyx sol tri wen yar zed ost ulm gri mop'.split(
    ' ',
  );

/** A word that no dictionary holds: "vorlumka". */
export function inventedWord(random: Random): string {
  return Array.from({ length: 2 + random.below(2) }, () =>
    random.of(SYLLABLES),
  ).join('');
}

/** What a component may be called: "search", "ledger-exporter", "vorlumka-api-eu". */
export function softwareName(random: Random): string {
  if (random.oneIn(12)) return random.of(EVERYDAY);
  const first = random.oneIn(3) ? inventedWord(random) : random.of(EVERYDAY);
  const parts = [first];
  if (random.oneIn(3)) parts.push(random.of(EVERYDAY));
  parts.push(random.of(ENDS));
  if (random.oneIn(4)) parts.push(random.of(['eu', 'us', 'v2', 'next', 'poc']));
  return parts.join('-');
}

/**
 * So many names of one to four words, all different: with hyphens, in words,
 * and some with signs.
 */
export function differentNames(count: number, random: Random): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const name = softwareName(random);
    const shape = random.below(10);
    if (names.has(name)) names.add(`${name}-${random.below(100_000)}`);
    else if (shape < 4) names.add(name.replaceAll('-', ' '));
    else if (shape < 5) names.add(`@${inventedWord(random)}/${name}`);
    else if (shape < 6) names.add(`${name}++`);
    else names.add(name);
  }
  return [...names];
}
