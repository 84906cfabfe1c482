import { undo } from '@codemirror/commands';
import { act, createEvent, fireEvent, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderEditor } from '../__testUtils__/renderEditor';
import { hasStructure } from './richText';

const RICH = '<h2>Talks</h2><p>One</p>';

/** A clipboard, or what is dragged, with these texts. */
const dataOf = (html: string, plain: string, files: File[] = []) => ({
  getData: (type: string) =>
    ({ 'text/html': html, 'text/plain': plain }[type] ?? ''),
  types: files.length ? ['Files'] : ['text/html', 'text/plain'],
  files,
});

function renderForPaste(onPasteHtml: (html: string) => Promise<string | null>) {
  const onDropFiles = jest.fn();
  const editor = renderEditor({
    value: 'Before behind',
    onPasteHtml,
    onDropFiles,
  });
  act(() => editor.handle().select(7, 7));
  return {
    ...editor,
    onDropFiles,
    paste: (html: string, plain = 'plain') => editor.paste(plain, html),
  };
}

describe('pasting', () => {
  it('inserts the Markdown of rich text as one step', async () => {
    const { paste, text, view } = renderForPaste(async () => '**rich** ');
    paste(RICH);
    await waitFor(() => expect(text()).toBe('Before **rich** behind'));
    expect(view.state.selection.main.head).toBe(16);
    act(() => {
      undo(view);
    });
    expect(text()).toBe('Before behind');
  });

  it('keeps blocks apart from the line that they are pasted into', async () => {
    const { paste, text } = renderForPaste(async () => '## Talks\n\nOne');
    paste(RICH);
    await waitFor(() =>
      expect(text()).toBe('Before \n\n## Talks\n\nOne\n\nbehind'),
    );
  });

  it('takes the place that was pasted to, whatever is typed in the meantime', async () => {
    let answer: (markdown: string) => void = () => {};
    const { paste, text, type } = renderForPaste(
      () => new Promise(resolve => (answer = resolve)),
    );
    paste(RICH);
    type(0, 'Long ');
    type(12, 'right ');
    await act(async () => answer('rich '));
    expect(text()).toBe('Long Before rich right behind');
  });

  it('replaces what is selected', async () => {
    const { paste, text, select } = renderForPaste(async () => 'rich');
    select('behind');
    paste(RICH);
    await waitFor(() => expect(text()).toBe('Before rich'));
  });

  it.each([
    ['it fails', async () => Promise.reject(new Error('down'))],
    ['there is no Markdown', async () => null],
  ])('inserts the plain text where %s', async (_, convert) => {
    const { paste, text } = renderForPaste(convert);
    paste(RICH, 'plain ');
    await waitFor(() => expect(text()).toBe('Before plain behind'));
  });

  it('asks nobody about plain text, coloured code, or with Ctrl+Shift+V', async () => {
    const convert = jest.fn();
    const { paste, text, textbox } = renderForPaste(convert);
    paste('', 'a');
    paste('<div style="color:red"><span>code</span></div>', 'b');
    fireEvent.keyDown(textbox, { key: 'V', ctrlKey: true, shiftKey: true });
    paste(RICH, 'c ');
    expect(text()).toBe('Before abc behind');
    expect(convert).not.toHaveBeenCalled();
  });

  it('changes nothing that can only be read', async () => {
    const convert = jest.fn();
    const { textbox, text } = renderEditor({
      value: 'Text',
      readOnly: true,
      onPasteHtml: convert,
    });
    await userEvent.click(textbox);
    fireEvent.paste(textbox, { clipboardData: dataOf(RICH, 'plain') });
    expect(text()).toBe('Text');
    expect(convert).not.toHaveBeenCalled();
  });
});

describe('dropping files', () => {
  it('hands them to the caller and inserts nothing', () => {
    const { textbox, text, onDropFiles } = renderForPaste(async () => null);
    const files = [new File(['# Notes'], 'notes.md')];
    const drop = createEvent.drop(textbox, {
      dataTransfer: dataOf('', '', files),
    });
    fireEvent(textbox, drop);
    expect(onDropFiles).toHaveBeenCalledWith(files);
    expect(drop.defaultPrevented).toBe(true);
    expect(text()).toBe('Before behind');
  });
});

describe('hasStructure', () => {
  it.each([
    '<h1>Title</h1>',
    '<p>A <a href="https://example.org">link</a></p>',
    '<ul><li>one</li></ul>',
    '<table><tr><td>cell</td></tr></table>',
    '<p><b>bold</b></p>',
    '<img src="a.png">',
    '<iframe src="https://example.org"></iframe>',
    '<b style="font-weight:normal"><p>One <i>slanted</i> word</p></b>',
  ])('of %s', html => {
    expect(hasStructure(html)).toBe(true);
  });

  it.each([
    'plain',
    '<p>One</p><p>Two</p>',
    '<pre><b>const</b> a = 1;</pre>',
    '<div style="font-family:monospace"><div><span style="color:#00f">const</span></div></div>',
    '<b style="font-weight:normal"><p>One</p></b>',
    '<meta charset="utf-8"><span>One</span>',
  ])('not of %s', html => {
    expect(hasStructure(html)).toBe(false);
  });
});
