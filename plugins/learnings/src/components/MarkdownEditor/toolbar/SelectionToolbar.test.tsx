import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderEditor } from '../__testUtils__/renderEditor';

function renderWithActions() {
  const takeaway = jest.fn();
  const followUp = jest.fn();
  const editor = renderEditor({
    value: 'We heard of Thanos.',
    selectionActions: [
      { label: 'Takeaway', shortcut: 'Mod-Alt-t', run: takeaway },
      { label: 'Follow-up', run: followUp },
    ],
  });
  // It is there for whoever is in the editor.
  act(() => editor.handle().focus());
  return { ...editor, takeaway, followUp };
}

const toolbar = () =>
  screen.findByRole('toolbar', { name: 'Make of the selected words' });

describe('the toolbar beside a selection', () => {
  it('stands there while something is selected', async () => {
    const { select } = renderWithActions();
    expect(screen.getAllByRole('toolbar')).toHaveLength(1);
    select('Thanos');
    expect(await toolbar()).toBeInTheDocument();
    select('Thanos', true);
    expect(screen.getAllByRole('toolbar')).toHaveLength(1);
  });

  it('hands over the selected words, and goes', async () => {
    const { select, takeaway } = renderWithActions();
    select('Thanos');
    await userEvent.click(
      within(await toolbar()).getByRole('button', { name: 'Takeaway' }),
    );
    expect(takeaway).toHaveBeenCalledWith({
      start: 12,
      end: 18,
      text: 'Thanos',
    });
    expect(screen.getAllByRole('toolbar')).toHaveLength(1);
    expect(screen.getByRole('textbox')).toHaveFocus();
  });

  it('is gone to, used and left from the keyboard', async () => {
    const { select, followUp } = renderWithActions();
    select('Thanos');
    await toolbar();
    await userEvent.keyboard('{Alt>}{F10}{/Alt}');
    expect(screen.getByRole('button', { name: 'Takeaway' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('textbox')).toHaveFocus();
    await userEvent.keyboard('{Alt>}{F10}{/Alt}{ArrowRight}{Enter}');
    expect(followUp).toHaveBeenCalledTimes(1);
  });

  it('has a shortcut for each, which needs a selection', async () => {
    const { select, takeaway } = renderWithActions();
    await userEvent.keyboard('{Control>}{Alt>}t{/Alt}{/Control}');
    expect(takeaway).not.toHaveBeenCalled();
    select('Thanos');
    await userEvent.keyboard('{Control>}{Alt>}t{/Alt}{/Control}');
    expect(takeaway).toHaveBeenCalledTimes(1);
  });
});
