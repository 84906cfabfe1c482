import { undo } from '@codemirror/commands';
import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderEditor } from './__testUtils__/renderEditor';
import type { Mark, MarkdownEditorProps } from './types';

const text = 'We heard of Thanos in Barcelona.';

/** A mark on these words of the text. */
const markOn = (words: string, key = words): Mark => ({
  key,
  kind: 'technology',
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

const editText = (props: Partial<MarkdownEditorProps> = {}) =>
  renderEditor({ value: text, ...props });

describe('MarkdownEditor', () => {
  it('is a text box of several lines with a name and a description', () => {
    const { textbox } = editText({ describedBy: 'help' });
    expect(textbox).toHaveAttribute('aria-multiline', 'true');
    expect(textbox.getAttribute('aria-describedby')).toMatch(/^help /);
    expect(textbox).toHaveTextContent(text);
  });

  it('hands over what is typed', () => {
    const { type, onChange } = editText();
    type(0, 'Yes. ');
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(onChange).toHaveBeenCalledWith(`Yes. ${text}`);
  });

  it('takes a text over without telling of it, and keeps the cursor in its words', () => {
    const { change, view, onChange } = editText();
    act(() => view.dispatch({ selection: { anchor: 14 } }));
    change({ value: `# Title\n\n${text}` });
    expect(view.state.doc.toString()).toBe(`# Title\n\n${text}`);
    expect(view.state.selection.main.head).toBe(23);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('lets what was typed stand when its caller renders again with an old text', () => {
    const { change, type, view } = editText();
    type(0, 'Yes. ');
    change({ value: text, label: 'Recap' });
    expect(view.state.doc.toString()).toBe(`Yes. ${text}`);
  });

  it('lets what was typed stand when its caller hands it back late', () => {
    const { change, type, view } = editText();
    type(0, 'Y');
    type(1, 'es. ');
    change({ value: `Y${text}` });
    expect(view.state.doc.toString()).toBe(`Yes. ${text}`);
    change({ value: `Yes. ${text}` });
    change({ value: text });
    expect(view.state.doc.toString()).toBe(text);
  });

  it('takes in what others made of its text, which is nothing to undo', () => {
    const { change, type, view, handle, onChange } = editText({
      value: 'One\n',
    });
    type(4, 'Mine.\n');
    change({ value: 'One\nMine.\n' });
    act(() => {
      handle().takeIn('Theirs.\nOne\nMine.\n', 'One\nMine.\n', false);
    });
    expect(onChange).toHaveBeenCalledTimes(1);
    act(() => {
      undo(view);
    });
    expect(handle().value()).toBe('Theirs.\nOne\n');
  });

  it('keeps what was typed since the text that others made something of', () => {
    const { change, type, handle } = editText({ value: 'One\n' });
    type(4, 'Mine.\n');
    const taken = handle().takeIn('Theirs.\nOne\n', 'One\n', false);
    expect(taken).toBe('Theirs.\nOne\nMine.\n');
    // The caller hands back both, the older one late.
    change({ value: 'One\nMine.\n' });
    change({ value: taken });
    expect(handle().value()).toBe(taken);
    change({ value: 'Another text' });
    expect(handle().value()).toBe('Another text');
  });

  it('lets its writer undo what was brought back', () => {
    const { view, handle } = editText({ value: 'One\n' });
    act(() => {
      handle().takeIn('Brought back\n', 'One\n', true);
    });
    act(() => {
      undo(view);
    });
    expect(handle().value()).toBe('One\n');
  });

  describe('marks', () => {
    it('move with their words', () => {
      const { type, handle, marked } = editText({ marks: [markOn('Thanos')] });
      type(0, 'Yes. ');
      expect(marked()).toEqual({ Thanos: 'Thanos' });
      expect(handle().marks()).toEqual([{ key: 'Thanos', start: 17, end: 23 }]);
    });

    it('are lost with the last of their words, and come back with them', () => {
      const { type, handle, marked, view } = editText({
        marks: [markOn('Thanos'), markOn('Barcelona')],
      });
      type(12, '', 4);
      expect(marked()).toEqual({ Thanos: 'os', Barcelona: 'Barcelona' });
      type(10, '', 5);
      expect(marked()).toEqual({ Barcelona: 'Barcelona' });
      act(() => {
        undo(view);
      });
      act(() => {
        undo(view);
      });
      expect(handle().marks()).toEqual([
        { key: 'Thanos', start: 12, end: 18 },
        { key: 'Barcelona', start: 22, end: 31 },
      ]);
    });

    it('stay on their words when they are given again as they were', () => {
      const { type, change, marked } = editText({ marks: [markOn('Thanos')] });
      type(0, 'Yes. ');
      change({
        marks: [markOn('Thanos'), markOn('heard')],
      });
      expect(marked()).toEqual({ Thanos: 'Thanos', heard: 'heard' });
    });

    it('stay away when their words are gone', () => {
      const { type, change, handle } = editText({ marks: [markOn('Thanos')] });
      type(12, '', 6);
      change({ marks: [markOn('Thanos')] });
      expect(handle().marks()).toEqual([]);
    });

    it('move to where they are newly said to be, and go when they are not', () => {
      const { change, marked } = editText({
        marks: [markOn('Thanos', 'a'), markOn('We', 'b')],
      });
      change({ marks: [markOn('Barcelona', 'a')] });
      expect(marked()).toEqual({ a: 'Barcelona' });
    });

    it('outside the text are left out', () => {
      const { handle } = editText({
        marks: [
          { ...markOn('Thanos'), start: 30, end: 300 },
          { ...markOn('We'), start: -4, end: 2 },
          { ...markOn('heard'), start: 8, end: 8 },
        ],
      });
      expect(handle().marks()).toEqual([]);
    });

    it('keep to their words when a text with other lines is taken over', () => {
      const { change, marked } = editText({
        value: `First\n${text}\nLast`,
        marks: [{ ...markOn('Thanos'), start: 18, end: 24 }],
      });
      expect(marked()).toEqual({ Thanos: 'Thanos' });
      change({ value: `A new first\n${text}\nAnd a new last` });
      expect(marked()).toEqual({ Thanos: 'Thanos' });
    });

    it('of a text with other line ends stand on their words', () => {
      const value = `One\r\nTwo\r\n${text}`;
      const { marked, text: now } = editText({
        value,
        marks: [{ ...markOn('Thanos'), start: 22, end: 28 }],
      });
      expect(now()).toBe(`One\nTwo\n${text}`);
      expect(marked()).toEqual({ Thanos: 'Thanos' });
    });

    it('of a note move, and are not seen', () => {
      const { marked, type, textbox } = editText({
        marks: [{ ...markOn('Thanos'), kind: 'note' }],
      });
      type(0, 'Yes. ');
      expect(marked()).toEqual({ Thanos: 'Thanos' });
      expect(textbox.querySelector('[data-mark]')).toBeNull();
    });

    it('stand out when they are active, one at a time', () => {
      const marks = [markOn('Thanos'), markOn('Barcelona')];
      const { change, textbox } = editText({ marks, activeKey: 'Thanos' });
      const active = () =>
        Array.from(
          textbox.querySelectorAll('.cm-learning-active'),
          element => element.textContent,
        );
      expect(active()).toEqual(['Thanos']);
      change({ marks, activeKey: 'Barcelona' });
      expect(active()).toEqual(['Barcelona']);
      change({ marks, activeKey: null });
      expect(active()).toEqual([]);
    });

    it('are told of as the mouse comes and goes', () => {
      const onMarkHover = jest.fn();
      const { textbox } = editText({ marks: [markOn('Thanos')], onMarkHover });
      fireEvent.mouseOver(screen.getByText('Thanos'));
      fireEvent.mouseOver(textbox);
      expect(onMarkHover.mock.calls).toEqual([['Thanos'], [null]]);
    });

    it('are gone to from the keyboard', async () => {
      const onMarkClick = jest.fn();
      const { select, handle } = editText({
        marks: [
          { ...markOn('heard of Thanos in', 'outer') },
          markOn('Thanos', 'inner'),
        ],
        onMarkClick,
      });
      act(() => handle().focus());
      select('anos', true);
      await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
      expect(onMarkClick.mock.calls).toEqual([['inner', true]]);
    });

    it('tell of clicks', () => {
      const onMarkClick = jest.fn();
      editText({ marks: [markOn('Thanos')], onMarkClick });
      screen.getByText('Thanos').click();
      expect(onMarkClick).toHaveBeenCalledWith('Thanos', false);
    });
  });

  it('selects what its caller asks for, within the text', () => {
    const { handle, view, textbox } = editText();
    act(() => handle().select(12, 18));
    expect(textbox).toHaveFocus();
    expect(view.state.selection.main).toMatchObject({ from: 12, to: 18 });
    act(() => handle().select(12, 1800));
    expect(view.state.selection.main).toMatchObject({ from: 12, to: 32 });
  });
});
