const isMac = /Mac|iP(hone|ad|od)/.test(navigator.platform);

const named: Record<string, string> = isMac
  ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' }
  : { Mod: 'Ctrl' };

const spoken: Record<string, string> = {
  Mod: isMac ? 'Meta' : 'Control',
  Ctrl: 'Control',
};

const partsOf = (shortcut: string, names: Record<string, string>) =>
  shortcut
    .split('-')
    .map(
      part => names[part] ?? (part.length === 1 ? part.toUpperCase() : part),
    );

/** `Mod-Shift-7` as a person reads it: Ctrl+Shift+7, or ⌘⇧7. */
export const readableShortcut = (shortcut: string) =>
  partsOf(shortcut, named).join(isMac ? '' : '+');

/** `Mod-Shift-7` as `aria-keyshortcuts` wants it. */
export const ariaShortcut = (shortcut: string) =>
  partsOf(shortcut, spoken).join('+');
