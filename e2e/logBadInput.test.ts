import { expect, test } from '@playwright/test';
import { signedInClient } from './support/api';
import { cleanUp } from './support/cleanUp';
import { LogPage } from './support/logPage';

const NOTES = `# Bad input at PromCon Europe 2019

## Life of an Alert (Stuart Nelson)

Group alerts by what wakes a person up.
`;

const made: string[] = [];
test.afterEach(() => cleanUp(made));

const textFile = (name: string, content: string) => ({
  name,
  mimeType: 'text/markdown',
  buffer: Buffer.from(content),
});

const BROKEN = {
  name: 'slides.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 0xff]),
};

test('of ten files at once the broken one says what is wrong, the others become drafts', async ({
  page,
}) => {
  const log = new LogPage(page);
  await log.open();
  const files = Array.from({ length: 10 }, (_, n) =>
    n === 4
      ? BROKEN
      : textFile(`notes-${n}.md`, `# File number ${n}\n\nWe heard of ${n}.\n`),
  );
  await log.chooseFiles(files);

  const list = page.getByRole('region', { name: 'Files that are read' });
  await expect(list.getByRole('status')).toContainText('9 drafts made.');
  await expect(list.getByRole('status')).toContainText('1 could not be read.');
  const lines = list.getByRole('listitem');
  await expect(lines).toHaveCount(10);
  await expect(lines.nth(4)).toContainText(/slides.pdf.*not a text file/);
  const client = await signedInClient();
  const { items } = await client.listDrafts({ limit: 100 });
  expect(items.map(({ title }) => title).sort()).toEqual(
    files.flatMap((_, n) => (n === 4 ? [] : [`File number ${n}`])),
  );

  await lines.nth(7).getByRole('link', { name: 'File number 7' }).click();
  await log.expectWritten('# File number 7\n\nWe heard of 7.\n');
});

test.describe('a recap that is pasted again', () => {
  test('is recognised, and can be opened', async ({ page }) => {
    const log = new LogPage(page);
    await log.open();
    await log.paste(NOTES);
    const recapId = await log.publish();
    made.push(recapId);

    await log.open();
    await log.paste(NOTES);
    const notice = page
      .getByRole('status')
      .filter({ hasText: 'This text is already here' });
    await expect(notice).toContainText('Bad input at PromCon');
    // A draft that is saved on leaving may come after all were taken away.
    await log.saved();
    await notice.getByRole('link', { name: /^Open it: / }).click();
    await expect(page).toHaveURL(new RegExp(recapId));
  });

  test('can take the place of the first', async ({ page }) => {
    const log = new LogPage(page);
    await log.open();
    await log.paste(NOTES);
    const recapId = await log.publish();
    made.push(recapId);

    await log.open();
    await log.paste(NOTES);
    await log.title.fill('The better title');
    await log.title.blur();
    await page
      .getByRole('button', { name: /^Put this text in its place/ })
      .click();
    await expect(log.publishButton).toHaveText('Publish the changes…');
    await expect(log.title).toHaveValue('The better title');
    expect(await log.publish()).toBe(recapId);

    const client = await signedInClient();
    expect((await client.getRecap(recapId)).title).toBe('The better title');
    const { items } = await client.listRecaps({ mine: true, limit: 100 });
    expect(
      items.filter(({ title }) => /Bad input|better title/.test(title)),
    ).toHaveLength(1);
    expect((await client.listDrafts({})).items).toEqual([]);
  });
});

test('of pasted HTML nothing runs, and neither scripts nor styles stand in the text', async ({
  page,
}) => {
  const log = new LogPage(page);
  await log.open();
  const html = `<!doctype html><html><head><style>h1 { color: red }</style>
<script>window.hacked = 'script'</script></head><body>
<h1>Rich notes of <em>PromCon</em></h1>
<p onclick="window.hacked = 'click'">Group <b>alerts</b>.
<img src="x" onerror="window.hacked = 'image'"></p>
<a href="javascript:window.hacked = 'link'">a link</a>
<iframe srcdoc="<script>parent.hacked = 'frame'</script>"></iframe>
<svg onload="window.hacked = 'svg'"></svg>
</body></html>`;
  // As a page would put it there: the clipboard's own cleaning is no part of this.
  await log.text.click();
  await log.text.evaluate((editor, rich) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', rich);
    clipboardData.setData('text/plain', 'Rich notes of PromCon');
    editor.dispatchEvent(
      new ClipboardEvent('paste', {
        clipboardData,
        bubbles: true,
        cancelable: true,
      }),
    );
  }, html);

  await expect(log.text).toContainText('Rich notes of');
  const written = await log.written();
  expect(written).toMatch(/^# Rich notes of [*_]PromCon[*_]/);
  expect(written).toContain('**alerts**');
  expect(written).not.toMatch(
    /hacked|color: red|<script|<style|onerror|javascript:/,
  );

  await page.getByRole('button', { name: 'Preview' }).click();
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(
    preview.getByRole('heading', { name: 'Rich notes of PromCon' }),
  ).toBeVisible();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('1 MB goes in, and more than that is refused with what to do', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const log = new LogPage(page);
  await log.open();
  const line = 'We heard that alerts are to be grouped by what wakes people.\n';
  const large = `# One megabyte of notes\n\n${line.repeat(
    Math.floor(990_000 / line.length),
  )}`;
  await log.chooseFiles(textFile('large.md', large));
  await expect(log.title).toHaveValue('One megabyte of notes', {
    timeout: 90_000,
  });
  await log.saved();
  const client = await signedInClient();
  expect((await client.getDraft(log.draftId())).source.content).toBe(large);

  await log.chooseFiles(textFile('larger.md', large.repeat(3)));
  await expect(
    page.getByRole('region', { name: 'Files that are read' }),
  ).toContainText(/larger.md.*Split it into several recaps/);
  await expect(log.title).toHaveValue('One megabyte of notes');
});

test('an event that ends before it starts is refused where it is typed', async ({
  page,
}) => {
  const log = new LogPage(page);
  await log.open();
  await log.paste(NOTES);
  await log.press('Edit', log.list('Event').first());
  const form = log.understood.getByRole('form', { name: /^Edit / });
  await form.getByLabel('First day').fill('2019-11-08');
  await form.getByLabel('Last day').fill('2019-11-07');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(
    form.getByText('Last day: it is before the first one. Change one of them.'),
  ).toBeVisible();
  await form.getByLabel('Last day').fill('2019-11-09');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toHaveCount(0);
  await expect(log.list('Event')).toContainText(/2019/);
});

test('two talks with one video are pointed out, and become one', async ({
  page,
}) => {
  const VIDEO = 'https://www.youtube.com/watch?v=abcdefghijk';
  const log = new LogPage(page);
  await log.open();
  await log.paste(
    `${NOTES}\n${VIDEO}\n\n## Alerts and Their Lives (Somebody Else)\n\nThe same, by another name.\n`,
  );
  await expect(log.list('Talks')).toHaveCount(2);
  await log.press('Edit', log.item('Talks', 'Alerts and Their Lives'));
  const form = log.understood.getByRole('form', { name: /^Edit / });
  await form.getByRole('textbox', { name: 'Video' }).fill(VIDEO);
  await form.getByRole('button', { name: 'Save' }).click();

  const twin = log.item('Talks', 'Same video as “Life of an Alert”');
  await twin.getByRole('button', { name: 'Merge them' }).click();
  await expect(log.list('Talks')).toHaveCount(1);
  made.push(await log.publish());
  const client = await signedInClient();
  const { talks } = await client.getRecap(made[0]);
  expect(talks).toHaveLength(1);
  expect(talks[0].text).toMatch(/Group alerts[^]*The same, by another name/);
});

test('a video of an unknown host is a link, and no address is refused', async ({
  page,
}) => {
  const log = new LogPage(page);
  await log.open();
  await log.paste(NOTES.replace('Life of an Alert', 'A Talk Elsewhere'));
  await log.press('Edit', log.item('Talks', 'A Talk Elsewhere'));
  const form = log.understood.getByRole('form', { name: /^Edit / });
  const video = form.getByRole('textbox', { name: 'Video' });
  await video.fill('data:text/html,not-a-video');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText(/Video: this is no web address/)).toBeVisible();
  await video.fill('https://videos.example.com/a-talk');
  await expect(
    form.getByText('It is shown as a link: its player is not known here.'),
  ).toBeVisible();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toHaveCount(0);

  made.push(await log.publish());
  await expect(
    page.locator('a[href="https://videos.example.com/a-talk"]').first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /^Play / })).toHaveCount(0);
});

test('one publishes for one’s own teams or for oneself only', async ({
  page,
}) => {
  const log = new LogPage(page);
  await log.open();
  await log.paste(NOTES);
  await log.understood.getByLabel('Publish as').click();
  await expect(page.getByRole('option')).toHaveText([
    'Platform',
    'Myself only',
  ]);
  await page.getByRole('option', { name: 'Myself only' }).click();
  made.push(await log.publish());
  const client = await signedInClient();
  expect((await client.getRecap(made[0])).publishingTeam).toBeNull();
});
