/**
 * What the marked words were understood as. A talk's note is often a whole
 * section: its mark moves like the others, and is not seen.
 */
export type MarkKind =
  | 'note'
  | 'event'
  | 'contributor'
  | 'talk'
  | 'takeaway'
  | 'followUp'
  | 'technology'
  | 'entity';

/** Words of the text that something was understood from. */
export interface Mark {
  /** Names the mark; one key stands once. */
  key: string;
  kind: MarkKind;
  /** UTF-16 offset of the first code unit in the text. */
  start: number;
  /** UTF-16 offset behind the last one. */
  end: number;
}

/** Where a mark stands now. */
export type MarkPlace = Pick<Mark, 'key' | 'start' | 'end'>;

/** Words that a person selected. */
export interface TextSelection {
  start: number;
  end: number;
  text: string;
}

/** Something that can be made of the selected words. */
export interface SelectionAction {
  label: string;
  /** As CodeMirror writes keys: `Mod-Alt-t`; `Mod` is Ctrl, or Cmd on a Mac. */
  shortcut?: string;
  run(selection: TextSelection): void;
}

/** What a person types and wants completed. */
export interface CompletionQuery {
  /** The words so far, without `@` and the kind. */
  text: string;
  /** The kind of entity, where `@component:` or the like names one. */
  kind?: string;
  /**
   * `entities` after an `@`: entities and people. `everything` where it was
   * asked for with Ctrl+Space.
   */
  scope: 'entities' | 'everything';
}

/** One thing that a text can be completed with. */
export interface CompletionChoice {
  label: string;
  /** Tells apart choices of the same label. */
  detail?: string;
  /** What it is, in the word that stands at its right. */
  kind: string;
  /** The plain text that stands in the body afterwards. */
  insert: string;
  /** The entity of the catalog that it is, where it is one. */
  entityRef?: string;
}

export interface MarkdownEditorProps {
  /**
   * The text. The editor keeps its own and takes this one over only where it is
   * none that it handed to `onChange` since: it may come back late.
   */
  value: string;
  onChange(value: string): void;
  /** The accessible name of the text box. */
  label: string;
  /** Id of an element that describes it. */
  describedBy?: string;
  readOnly?: boolean;
  /** Shown while the text is empty. */
  placeholder?: string;
  /** Overrides the height of min(70vh, 720px). */
  className?: string;
  /**
   * What is marked, with positions in `value`. A mark that is the same as in
   * the last `marks` stays where edits have moved it since, or lost; a mark
   * that is new or has other positions is placed as it says.
   */
  marks: readonly Mark[];
  /** The mark that stands out. It is scrolled to, unless the mouse is on it. */
  activeKey?: string | null;
  /** Clicked, or, `byKeyboard`, gone to with Alt+Enter. */
  onMarkClick?(key: string, byKeyboard: boolean): void;
  /** The mark under the mouse, null when it leaves. */
  onMarkHover?(key: string | null): void;
  /** Asked while typing after `@`, and anywhere with Ctrl+Space. Failures show nothing. */
  complete?(
    query: CompletionQuery,
    signal: AbortSignal,
  ): Promise<readonly CompletionChoice[]>;
  /** Tells what was chosen and where its text stands. */
  onComplete?(choice: CompletionChoice, selection: TextSelection): void;
  /**
   * Makes Markdown of rich text. The plain text is pasted where it fails or
   * answers null.
   */
  onPasteHtml?(html: string): Promise<string | null>;
  selectionActions?: readonly SelectionAction[];
  /** Takes files dropped on the text, which are not inserted then. */
  onDropFiles?(files: FileList): void;
}

/** What a caller can ask of the editor. */
export interface MarkdownEditorHandle {
  focus(): void;
  /** Scrolls to a place, and leaves focus and selection where they are. */
  reveal(start: number): void;
  /** Selects, focuses and shows this part of the text. */
  select(start: number, end: number): void;
  /** The text as it is now, with `\n` line ends. */
  value(): string;
  /**
   * Takes over at once what was made elsewhere of a text that it had. What was
   * written since stays.
   *
   * @param made - what became of it
   * @param of - the text that it was made of
   * @param undoable - whether the writer can undo it: not what others wrote
   * @returns the text as it is now
   */
  takeIn(made: string, of: string, undoable: boolean): string;
  /** Where the marks stand now, in that text. A mark whose words were all deleted is absent. */
  marks(): MarkPlace[];
}
