import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TestBackends } from '../../../__testUtils__/apis';
import { renderLearnings } from '../../../__testUtils__/renderLearnings';
import { editorOf } from '../../MarkdownEditor/__testUtils__/editorOf';

type ListName =
  | 'Event'
  | 'People'
  | 'Talks'
  | 'Takeaways'
  | 'Follow-ups'
  | 'Technologies'
  | 'Concerns in the catalog';

/**
 * Presses a button of the page by what stands on it. To name each of the many
 * buttons there by its role takes jsdom seconds.
 */
export async function press(words: string | RegExp) {
  await userEvent.click(
    await screen.findByText(words, { selector: 'button *' }),
  );
}

/** What was understood, and what a person does to it. */
function reviewOf() {
  const region = within(
    screen.getByRole('region', { name: 'What was understood' }),
  );
  const items = async (name: ListName) =>
    within(await region.findByRole('list', { name })).getAllByRole('listitem');
  const item = async (name: ListName, words: string) => {
    await region.findAllByText(words, { exact: false });
    const found = (await items(name)).find(one =>
      one.textContent?.includes(words),
    );
    if (!found) throw new Error(`No item of ${name} says ${words}`);
    return found;
  };
  return {
    region,
    item,
    /** What the items of a list are called, with what was said about them. */
    names: async (name: ListName) =>
      (await items(name)).map(one => one.getAttribute('aria-label')),
    title: () => region.getByLabelText('Title'),
    /** Presses a button of an item. */
    press: async (
      name: ListName,
      words: string,
      button: 'Accept' | 'Edit' | 'Dismiss' | 'Put back',
    ) =>
      userEvent.click(
        within(await item(name, words)).getByRole('button', {
          name: new RegExp(`^${button} `),
        }),
      ),
  };
}

/** The log page, empty or for example of `?draft=…`, once one can write on it. */
export async function openLog(backends: TestBackends, query = '') {
  const { unmount } = renderLearnings(`/learnings/log${query}`, backends);
  const textbox = await screen.findByRole('textbox', { name: 'Your notes' });
  return { unmount, editor: editorOf(textbox), review: reviewOf() };
}

/** The editor of what is open now, where it is another than at first. */
export const editorNow = async () =>
  editorOf(await screen.findByRole('textbox', { name: 'Your notes' }));

/** The dialog that stands before publishing. */
export async function askToPublish() {
  await press(/^Publish.*…$/);
  const dialog = within(
    await screen.findByRole('dialog', { name: /^Publish / }),
  );
  const publishNow = async () =>
    userEvent.click(await dialog.findByRole('button', { name: 'Publish now' }));
  return { dialog, publishNow };
}

/** Publishes, and waits until the recap is there. */
export async function publish() {
  const { publishNow } = await askToPublish();
  await publishNow();
  await screen.findByText('Published.');
}
