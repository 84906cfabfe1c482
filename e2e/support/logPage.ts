import { expect, Page } from '@playwright/test';

/** What a person does on the page where learnings are logged. */
export class LogPage {
  readonly text;
  readonly understood;
  readonly publishButton;
  readonly title;

  constructor(private readonly page: Page) {
    this.text = page.getByRole('textbox', { name: 'Your notes' });
    this.understood = page.getByRole('region', { name: 'What was understood' });
    this.title = this.understood.getByRole('textbox', { name: 'Title' });
    this.publishButton = page.getByRole('button', {
      name: 'Publish',
      exact: true,
    });
  }

  /** A list of what was understood: "Talks", "Takeaways" and so on. */
  list(name: string) {
    return this.understood
      .getByRole('list', { name, exact: true })
      .getByRole('listitem');
  }

  /** Opens the page and pastes as a person does, from the clipboard. */
  async paste(text: string) {
    await this.page.context().grantPermissions(['clipboard-write']);
    await this.page.goto('/learnings/log');
    await this.text.click();
    await this.page.evaluate(
      pasted => navigator.clipboard.writeText(pasted),
      text,
    );
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  /** Waits until the draft is on the server, which gives it its address. */
  async saved() {
    await expect(this.page.getByText(/^Saved at/)).toBeVisible();
    await expect(this.page).toHaveURL(/draft=/);
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
    await expect(
      this.list('Concerns in the catalog').filter({ hasText: title }),
    ).toBeVisible();
  }

  /** Publishes, and returns the id of the recap that is shown then. */
  async publish(): Promise<string> {
    await this.publishButton.click();
    await expect(this.page).toHaveURL(/\/learnings\/recaps\//);
    await expect(this.page.getByText('Published.')).toBeVisible();
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }
}
