import { diffLines } from 'diff';

/** Milliseconds; what takes longer is shown as a whole to choose from. */
const PATIENCE = 500;

/** Lines of a text, from `start` to before `end`, that became others. */
interface Hunk {
  side: 'mine' | 'theirs';
  start: number;
  end: number;
  lines: string;
}

/** What became of a text; undefined where that takes too long to find out. */
function hunksOf(
  side: Hunk['side'],
  base: string,
  changed: string,
): Hunk[] | undefined {
  const pieces = diffLines(base, changed, { timeout: PATIENCE });
  if (!pieces) return undefined;
  const hunks: Hunk[] = [];
  let line = 0;
  for (const { added, removed, count, value } of pieces) {
    const last = hunks.at(-1);
    if (added || removed) {
      // What went and what came in its place are one change.
      const hunk =
        last?.end === line ? last : { side, start: line, end: line, lines: '' };
      if (hunk !== last) hunks.push(hunk);
      if (added) hunk.lines += value;
      else hunk.end += count;
    }
    if (!added) line += count;
  }
  return hunks;
}

/** Changes that meet, each group with the lines between which it stands. */
function groupsOf(hunks: readonly Hunk[]) {
  const groups: { start: number; end: number; hunks: Hunk[] }[] = [];
  for (const hunk of [...hunks].sort((one, other) => one.start - other.start)) {
    const last = groups.at(-1);
    if (last && hunk.start <= last.end) {
      last.end = Math.max(last.end, hunk.end);
      last.hunks.push(hunk);
    } else groups.push({ start: hunk.start, end: hunk.end, hunks: [hunk] });
  }
  return groups;
}

/**
 * What two people made of one text, each version with all that the other one
 * changed elsewhere. They differ only where both changed the same lines, or
 * lines that meet.
 */
export function mergeText(
  base: string,
  mine: string,
  theirs: string,
): Record<Hunk['side'], string> {
  const apart = { mine, theirs };
  if (mine === theirs) return apart;
  const ours = hunksOf('mine', base, mine);
  const others = hunksOf('theirs', base, theirs);
  if (!ours || !others) return apart;

  const lines = base.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const between = (start: number, end: number) =>
    lines.slice(start, end).join('');
  const merged = { mine: '', theirs: '' };
  let at = 0;
  for (const { start, end, hunks } of groupsOf([...ours, ...others])) {
    const same = between(at, start);
    at = end;
    const [{ side }] = hunks;
    const isOneSided = hunks.every(hunk => hunk.side === side);
    const versionOf = (wanted: Hunk['side']) => {
      let text = '';
      let from = start;
      for (const hunk of hunks.filter(one => one.side === wanted)) {
        text += between(from, hunk.start) + hunk.lines;
        from = hunk.end;
      }
      return text + between(from, end);
    };
    merged.mine += same + versionOf(isOneSided ? side : 'mine');
    merged.theirs += same + versionOf(isOneSided ? side : 'theirs');
  }
  const rest = between(at, lines.length);
  return { mine: merged.mine + rest, theirs: merged.theirs + rest };
}
