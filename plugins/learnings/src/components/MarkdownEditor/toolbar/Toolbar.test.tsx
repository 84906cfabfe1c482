import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderEditor } from '../__testUtils__/renderEditor';

const press = (name: string) =>
  userEvent.click(screen.getByRole('button', { name }));

describe('the toolbar', () => {
  it('is one tab stop, within which the arrow keys move', async () => {
    renderEditor({ value: 'Text' });
    const toolbar = screen.getByRole('toolbar', { name: 'Formatting' });
    const button = (name: string) =>
      within(toolbar).getByRole('button', { name });
    await userEvent.tab();
    expect(button('Bold')).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(button('Italic')).toHaveFocus();
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(button('Redo')).toHaveFocus();
    await userEvent.tab();
    expect(screen.getByRole('textbox')).toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(button('Redo')).toHaveFocus();
  });

  it.each([
    ['Bold', 'We heard of **Thanos**.'],
    ['Italic', 'We heard of _Thanos_.'],
    ['Code', 'We heard of `Thanos`.'],
  ])('makes the selection %s, and plain again', async (name, expected) => {
    const { text, select, selected } = renderEditor({
      value: 'We heard of Thanos.',
    });
    select('Thanos');
    await press(name);
    expect(text()).toBe(expected);
    expect(selected()).toBe('Thanos');
    expect(screen.getByRole('textbox')).toHaveFocus();
    await press(name);
    expect(text()).toBe('We heard of Thanos.');
  });

  it('takes the word at the cursor, and leaves blanks outside', async () => {
    const { text, select } = renderEditor({ value: 'of Thanos here' });
    select('anos', true);
    await press('Bold');
    expect(text()).toBe('of **Thanos** here');
    select('here');
    await press('Italic');
    select(' _here_');
    await press('Italic');
    expect(text()).toBe('of **Thanos** here');
  });

  it('makes a place for words where there are none', async () => {
    const { text, view } = renderEditor({ value: '' });
    await press('Bold');
    expect(text()).toBe('****');
    expect(view.state.selection.main.head).toBe(2);
  });

  it.each([
    ['Bulleted list', '- one\n\n- two'],
    ['Numbered list', '1. one\n\n2. two'],
    ['Quote', '> one\n\n> two'],
  ])(
    'makes a %s of the lines, and plain ones again',
    async (name, expected) => {
      const { text, select } = renderEditor({ value: 'one\n\ntwo' });
      select('one\n\ntwo');
      await press(name);
      expect(text()).toBe(expected);
      await press(name);
      expect(text()).toBe('one\n\ntwo');
    },
  );

  it('makes one list of another', async () => {
    const { text, select } = renderEditor({ value: '  * one\n  + two' });
    select('one\n  + two');
    await press('Numbered list');
    expect(text()).toBe('  1. one\n  2. two');
  });

  it('leaves out a line of which nothing is selected', async () => {
    const { text, select } = renderEditor({ value: 'one\ntwo' });
    select('one\n');
    await press('Quote');
    expect(text()).toBe('> one\ntwo');
  });

  it('goes through the levels of headings, with the cursor behind the mark', async () => {
    const { text, type, view } = renderEditor({ value: '' });
    await press('Heading');
    expect(view.state.selection.main.head).toBe(3);
    type(3, 'Talk');
    expect(text()).toBe('## Talk');
    await press('Heading');
    expect(text()).toBe('### Talk');
    await press('Heading');
    expect(text()).toBe('Talk');
  });

  it('makes links of words and of addresses', async () => {
    const { text, select, selected, view } = renderEditor({
      value: 'Watch it at https://example.org/v',
    });
    select('Watch');
    await press('Link');
    expect(selected()).toBe('https://');
    select('https://example.org/v');
    await press('Link');
    expect(text()).toBe('[Watch](https://) it at [](https://example.org/v)');
    expect(view.state.selection.main.empty).toBe(true);
  });

  it('undoes and redoes once there is something to', async () => {
    const { text, type } = renderEditor({ value: 'Text' });
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(undo).toHaveAttribute('aria-disabled', 'true');
    type(4, '!');
    expect(undo).toHaveAttribute('aria-disabled', 'false');
    await press('Undo');
    expect(text()).toBe('Text');
    await press('Redo');
    expect(text()).toBe('Text!');
  });

  it('answers to the usual keys', async () => {
    const { text, select, handle } = renderEditor({ value: 'Text' });
    act(() => handle().focus());
    select('Text');
    await userEvent.keyboard('{Control>}b{/Control}');
    expect(text()).toBe('**Text**');
    await userEvent.keyboard('{Control>}i{/Control}');
    expect(text()).toBe('**_Text_**');
  });

  it('changes nothing that can only be read', async () => {
    const { text, select, onChange } = renderEditor({
      value: 'Text',
      readOnly: true,
    });
    select('Text');
    await press('Bold');
    await press('Heading');
    expect(text()).toBe('Text');
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByRole('textbox')).toHaveAttribute(
      'aria-readonly',
      'true',
    );
  });
});
