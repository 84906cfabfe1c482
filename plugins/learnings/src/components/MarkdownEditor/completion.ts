import {
  autocompletion,
  pickedCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { RefObject } from 'react';
import type {
  CompletionChoice,
  CompletionQuery,
  MarkdownEditorProps,
} from './types';

type Asked = Pick<MarkdownEditorProps, 'complete' | 'onComplete'>;

/** A pause in typing after which the caller is asked, in milliseconds. */
const PAUSE = 200;

/** `@`, perhaps a kind, and the words so far; not the one of a mail address. */
const AFTER_AT = /(?<![\p{L}\p{N}_.])@(?:([a-z]+):)?([\p{L}\p{N}_./-]*)$/iu;

const WORD = /[\p{L}\p{N}_.+#/-]+$/u;

/** No name is longer; what is before it on the line does not matter. */
const LOOK_BACK = 100;

/** What is to be completed before the cursor, and where it begins. */
export function queryAt(
  before: string,
  explicit: boolean,
): { query: CompletionQuery; length: number } | null {
  const line = before.slice(-LOOK_BACK);
  const at = AFTER_AT.exec(line);
  if (at) {
    const [all, kind, text] = at;
    return {
      query: {
        text,
        ...(kind && { kind: kind.toLowerCase() }),
        scope: 'entities',
      },
      length: all.length,
    };
  }
  if (!explicit) return null;
  const text = WORD.exec(line)?.[0] ?? '';
  return { query: { text, scope: 'everything' }, length: text.length };
}

interface Option extends Completion {
  kind: string;
}

/** Offers what the caller finds for the words at the cursor. */
export function completion(asked: RefObject<Asked>) {
  const optionOf = (choice: CompletionChoice): Option => ({
    label: choice.label,
    detail: choice.detail,
    kind: choice.kind,
    apply: (view, option, from, to) => {
      const end = from + choice.insert.length;
      view.dispatch({
        changes: { from, to, insert: choice.insert },
        selection: { anchor: end },
        userEvent: 'input.complete',
        annotations: pickedCompletion.of(option),
      });
      asked.current?.onComplete?.(choice, {
        start: from,
        end,
        text: choice.insert,
      });
    },
  });

  const source = async (
    context: CompletionContext,
  ): Promise<CompletionResult | null> => {
    const complete = asked.current?.complete;
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const found = queryAt(before, context.explicit);
    if (!complete || !found) return null;

    const abort = new AbortController();
    context.addEventListener('abort', () => abort.abort(), {
      onDocChange: true,
    });
    try {
      const choices = await complete(found.query, abort.signal);
      if (context.aborted) return null;
      return {
        from: context.pos - found.length,
        options: choices.map(optionOf),
        // The caller has searched already.
        filter: false,
      };
    } catch {
      // Writing goes on without; whoever wants it asks again.
      return null;
    }
  };

  return autocompletion({
    override: [source],
    activateOnTypingDelay: PAUSE,
    icons: false,
    addToOptions: [
      {
        position: 90,
        render: option => {
          const kind = document.createElement('span');
          kind.className = 'cm-learning-kind';
          kind.textContent = 'kind' in option ? String(option.kind) : '';
          return kind;
        },
      },
    ],
  });
}
