import { NotAllowedError } from '@backstage/errors';
import { messageOf } from './messageOf';

const t = ((key: string) => key) as never;

it.each([
  'Failed to fetch',
  'NetworkError when attempting to fetch resource.',
  'Load failed',
])('A browser that says “%s” has heard no answer', message => {
  expect(messageOf(new TypeError(message), t)).toBe('unanswered');
});

it('What the server said is told as it said it', () => {
  const cause = new NotAllowedError('Only its editors may');
  const error = Object.assign(new Error('Request failed with 403'), { cause });
  expect(messageOf(error, t)).toBe('Only its editors may');
});

it('A defect of the page is no missing answer', () => {
  const message = "Cannot read properties of undefined (reading 'id')";
  expect(messageOf(new TypeError(message), t)).toBe(message);
});
