import { redo, undo } from '@codemirror/commands';
import type { StateCommand } from '@codemirror/state';
import type SvgIcon from '@material-ui/core/SvgIcon';
import CodeIcon from '@material-ui/icons/Code';
import BoldIcon from '@material-ui/icons/FormatBold';
import ItalicIcon from '@material-ui/icons/FormatItalic';
import BulletsIcon from '@material-ui/icons/FormatListBulleted';
import NumbersIcon from '@material-ui/icons/FormatListNumbered';
import QuoteIcon from '@material-ui/icons/FormatQuote';
import LinkIcon from '@material-ui/icons/InsertLink';
import RedoIcon from '@material-ui/icons/Redo';
import HeadingIcon from '@material-ui/icons/Title';
import UndoIcon from '@material-ui/icons/Undo';
import { insertLink } from '../commands/insertLink';
import { toggleAround } from '../commands/toggleAround';
import {
  cycleHeading,
  toggleBullets,
  toggleNumbers,
  toggleQuote,
} from '../commands/toggleLines';

export interface Tool {
  /** Names it in the translation. */
  name:
    | 'bold'
    | 'italic'
    | 'heading'
    | 'quote'
    | 'bullets'
    | 'numbers'
    | 'link'
    | 'code'
    | 'undo'
    | 'redo';
  Icon: typeof SvgIcon;
  shortcut: string;
  run: StateCommand;
}

/** What the toolbar offers, in its order. */
export const tools: readonly Tool[] = [
  { name: 'bold', Icon: BoldIcon, shortcut: 'Mod-b', run: toggleAround('**') },
  {
    name: 'italic',
    Icon: ItalicIcon,
    shortcut: 'Mod-i',
    run: toggleAround('_'),
  },
  {
    name: 'heading',
    Icon: HeadingIcon,
    shortcut: 'Mod-Shift-1',
    run: cycleHeading,
  },
  {
    name: 'quote',
    Icon: QuoteIcon,
    shortcut: 'Mod-Shift-9',
    run: toggleQuote,
  },
  {
    name: 'bullets',
    Icon: BulletsIcon,
    shortcut: 'Mod-Shift-8',
    run: toggleBullets,
  },
  {
    name: 'numbers',
    Icon: NumbersIcon,
    shortcut: 'Mod-Shift-7',
    run: toggleNumbers,
  },
  { name: 'link', Icon: LinkIcon, shortcut: 'Mod-k', run: insertLink },
  { name: 'code', Icon: CodeIcon, shortcut: 'Mod-e', run: toggleAround('`') },
  { name: 'undo', Icon: UndoIcon, shortcut: 'Mod-z', run: undo },
  { name: 'redo', Icon: RedoIcon, shortcut: 'Mod-Shift-z', run: redo },
];
