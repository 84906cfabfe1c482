import { expect, Locator, Page } from '@playwright/test';
import { copy } from './clipboard';

/** What the lists of the review are called. */
type ListName =
  | 'Event'
  | 'People'
  | 'Talks'
  | 'Takeaways'
  | 'Follow-ups'
  | 'Technologies'
  | 'Concerns in the catalog';

/** What a person does on the page where learnings are logged. */
export class LogPage {
  readonly text;
  readonly understood;
  readonly title;
  readonly publishButton;
  readonly publishDialog;
  readonly clashDialog;

  constructor(readonly page: Page) {
    this.text = page.getByRole('textbox', { name: 'Your notes' });
    this.understood = page.getByRole('region', { name: 'What was understood' });
    this.title = this.understood.getByRole('textbox', { name: 'Title' });
    this.publishButton = page.getByRole('button', { name: /^Publish.*…$/ });
    this.publishDialog = page.getByRole('dialog', { name: /^Publish / });
    this.clashDialog = page.getByRole('dialog', {
      name: 'Changed in two places',
    });
  }

  /** The page, empty or with a draft or a recap, for example `?recap=…`. */
  async open(query = '') {
    await this.page.goto(`/learnings/log${query}`);
    await expect(this.text).toBeVisible();
  }

  /** The items of a list of what was understood. */
  list(name: ListName) {
    return this.understood
      .getByRole('list', { name, exact: true })
      .getByRole('listitem');
  }

  /** The item of a list that has these words. */
  item(name: ListName, words: string | RegExp) {
    return this.list(name).filter({ hasText: words });
  }

  /** The item of an entity, by the name in its ref. */
  entity(name: string) {
    return this.list('Concerns in the catalog').and(
      this.page.getByRole('listitem', { name: new RegExp(` ${name}, `) }),
    );
  }

  /** Presses a button of an item, such as "Edit". */
  async press(
    action: 'Accept' | 'Edit' | 'Dismiss' | 'Put back',
    item: Locator,
  ) {
    await item.hover();
    await item.getByRole('button', { name: new RegExp(`^${action} `) }).click();
  }

  /** Pastes into the editor as a person does, from the clipboard. */
  async paste(plain: string, html?: string) {
    await copy(this.page, plain, html);
    await this.text.click();
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  /** Chooses files of this computer. */
  async chooseFiles(files: Parameters<Locator['setInputFiles']>[0]) {
    await this.page.getByLabel('Choose files').setInputFiles(files);
  }

  /** The lines of the text that are seen: of a long one, not all. */
  written(): Promise<string> {
    return this.text
      .locator('.cm-line')
      .evaluateAll(lines => lines.map(line => line.textContent).join('\n'));
  }

  async expectWritten(text: string) {
    await expect.poll(() => this.written()).toBe(text);
  }

  /** Selects words within a line of the text, from the first to the last. */
  async select(words: string) {
    const { from, to } = await this.#find(words);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 5 });
    await this.page.mouse.up();
  }

  /** Puts the cursor behind words of the text. */
  async selectEndOf(words: string) {
    const { to } = await this.#find(words);
    await this.page.mouse.click(to.x, to.y);
  }

  /** Brings words of the text into sight, and tells where they stand then. */
  async #find(words: string) {
    // What is far from the window is not in the page.
    await this.text.press('ControlOrMeta+Home');
    await this.text.hover();
    const line = this.text.locator('.cm-line').filter({ hasText: words });
    await expect(async () => {
      if ((await line.count()) === 0) await this.page.mouse.wheel(0, 500);
      expect(await line.count()).toBeGreaterThan(0);
    }).toPass({ intervals: [50] });
    await line.first().scrollIntoViewIfNeeded();
    return line.first().evaluate(placeOf, words);
  }

  /** Makes something of the words that are selected. */
  async makeOfSelection(what: 'Takeaway' | 'Talk note' | 'Follow-up') {
    await this.page
      .getByRole('toolbar', { name: 'Make of the selected words' })
      .getByRole('button', { name: what })
      .click();
  }

  /** Waits until what was written is on the server, which gives it its address. */
  async saved() {
    await expect(this.page.getByText(/^Saved at/)).toBeVisible();
    await expect(this.page).toHaveURL(/draft=/);
  }

  draftId(): string {
    return new URL(this.page.url()).searchParams.get('draft') ?? '';
  }

  /** Lets somebody else write the draft too. */
  async shareWith(name: string) {
    await this.page.getByRole('button', { name: 'Share…' }).click();
    const dialog = this.page.getByRole('dialog', {
      name: 'Who writes this draft',
    });
    await dialog.getByRole('textbox', { name: 'Add a co-editor' }).fill(name);
    await this.page.getByRole('option', { name }).click();
    await expect(
      dialog.getByRole('list', { name: 'People' }).getByText(name),
    ).toBeVisible();
    await this.page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }

  /** Links an entity by a part of its title. */
  async link(title: string) {
    await this.understood
      .getByRole('textbox', { name: 'Add an entity' })
      .fill(title);
    await this.page
      .getByRole('option', { name: new RegExp(title) })
      .first()
      .click();
    await expect(this.item('Concerns in the catalog', title)).toBeVisible();
  }

  /** Publishes, and returns the id of the recap that is shown then. */
  async publish(): Promise<string> {
    await this.publishButton.click();
    await this.publishDialog
      .getByRole('button', { name: 'Publish now' })
      .click();
    return this.published();
  }

  /** Waits for the recap that was published, and returns its id. */
  async published(): Promise<string> {
    await expect(this.page).toHaveURL(/\/learnings\/recaps\//);
    await expect(this.page.getByText('Published.')).toBeVisible();
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }
}

/** The corners of the window's pixels between which words of an element stand. */
function placeOf(element: Element, words: string) {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode as Text); // as asked
  const start = (element.textContent ?? '').indexOf(words);
  /** The text node, and the place in it, of a place in the element. */
  const at = (place: number, isEnd: boolean) => {
    let before = 0;
    for (const node of nodes) {
      const rest = place - before;
      if (rest < node.length || (isEnd && rest === node.length))
        return { node, offset: rest };
      before += node.length;
    }
    throw new Error(`Not there: ${words}`);
  };
  const first = at(start, false);
  const last = at(start + words.length, true);
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset);
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [head] = boxes;
  const tail = boxes[boxes.length - 1];
  return {
    from: { x: head.left + 0.5, y: (head.top + head.bottom) / 2 },
    to: { x: tail.right, y: (tail.top + tail.bottom) / 2 },
  };
}
