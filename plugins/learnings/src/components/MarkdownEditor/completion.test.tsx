import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderEditor } from './__testUtils__/renderEditor';
import { queryAt } from './completion';
import type { CompletionChoice } from './types';

const payments: CompletionChoice = {
  label: 'Payments API',
  detail: 'payments-api',
  kind: 'API',
  insert: 'Payments API',
  entityRef: 'api:default/payments-api',
};

describe('queryAt', () => {
  it.each([
    ['at @', { text: '', scope: 'entities' }, 1],
    ['at @pay', { text: 'pay', scope: 'entities' }, 4],
    ['(@Zoë-1', { text: 'Zoë-1', scope: 'entities' }, 6],
    [
      '@Component:pay',
      { text: 'pay', kind: 'component', scope: 'entities' },
      14,
    ],
    ['@group:', { text: '', kind: 'group', scope: 'entities' }, 7],
  ])('asks for entities in %j', (before, query, length) => {
    expect(queryAt(before, false)).toEqual({ query, length });
    expect(queryAt(before, true)).toEqual({ query, length });
  });

  it.each(['', 'pay', 'ann@example', 'a.b@pay', '@pay and'])(
    'asks for nothing in %j',
    before => {
      expect(queryAt(before, false)).toBeNull();
    },
  );

  it('asks for everything where a person wants it', () => {
    expect(queryAt('We try C++', true)).toEqual({
      query: { text: 'C++', scope: 'everything' },
      length: 3,
    });
    expect(queryAt('', true)).toEqual({
      query: { text: '', scope: 'everything' },
      length: 0,
    });
  });
});

describe('completion', () => {
  it('offers what is found, and inserts its plain text', async () => {
    const complete = jest.fn().mockResolvedValue([payments]);
    const onComplete = jest.fn();
    const { type, text, handle } = renderEditor({
      value: 'About ',
      complete,
      onComplete,
    });
    act(() => handle().focus());
    type(6, '@p');
    type(8, 'ay');
    const option = await screen.findByRole('option');
    expect(option).toHaveTextContent(/Payments API.*payments-api.*API$/);
    expect(screen.getByRole('listbox')).toHaveAccessibleName('Suggestions');
    expect(complete).toHaveBeenCalledTimes(1);
    expect(complete.mock.calls[0][0]).toEqual({
      text: 'pay',
      scope: 'entities',
    });

    await userEvent.click(option);
    expect(text()).toBe('About Payments API');
    expect(onComplete).toHaveBeenCalledWith(payments, {
      start: 6,
      end: 18,
      text: 'Payments API',
    });
  });

  it('forgets a question when the words go on', async () => {
    const signals: AbortSignal[] = [];
    const complete = jest.fn((query, signal: AbortSignal) => {
      signals.push(signal);
      return query.text === 'p'
        ? new Promise<CompletionChoice[]>(() => {})
        : Promise.resolve([payments]);
    });
    const { type, handle } = renderEditor({ value: '', complete });
    act(() => handle().focus());
    type(0, '@p');
    await screen.findByRole('textbox');
    await act(async () => {
      while (!signals.length)
        await new Promise(resolve => setTimeout(resolve, 10));
    });
    type(2, 'a');
    expect(signals[0].aborted).toBe(true);
    expect(await screen.findByRole('option')).toBeInTheDocument();
  });

  it('shows nothing where it fails', async () => {
    const complete = jest
      .fn()
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValue([payments]);
    const { type, handle } = renderEditor({ value: '', complete });
    act(() => handle().focus());
    type(0, '@p');
    await act(async () => {
      while (!complete.mock.calls.length)
        await new Promise(resolve => setTimeout(resolve, 10));
    });
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    type(2, 'a');
    expect(await screen.findByRole('option')).toBeInTheDocument();
  });
});
