import { act, renderHook } from '@testing-library/react';
import { useBuffered } from './useBuffered';

/** A field with a value that changes from outside. */
const fieldOf = (value: string, isProposed: boolean) => {
  const settle = jest.fn();
  const { result, rerender } = renderHook(
    given => useBuffered(given.value, settle, given.isProposed),
    { initialProps: { value, isProposed } },
  );
  return {
    settle,
    shown: () => result.current.value,
    enter: () => act(() => result.current.onFocus()),
    type: (typed: string) => act(() => result.current.onChange(typed)),
    leave: () => act(() => result.current.onBlur()),
    outside: (next: string, proposed: boolean) =>
      rerender({ value: next, isProposed: proposed }),
  };
};

describe('A field while somebody is in it', () => {
  it('shows another proposal once it is left, and takes none for typed', () => {
    const field = fieldOf('', true);
    field.enter();
    field.outside('PromCon', true);
    expect(field.shown()).toBe('');
    field.leave();
    expect(field.shown()).toBe('PromCon');
    expect(field.settle).not.toHaveBeenCalled();
  });

  it('keeps what is typed over a proposal that comes meanwhile', () => {
    const field = fieldOf('', true);
    field.enter();
    field.type('Mine');
    field.outside('PromCon', true);
    expect(field.shown()).toBe('Mine');
    field.leave();
    expect(field.settle.mock.calls).toEqual([['Mine']]);
  });

  it('shows at once what somebody else has set, so that nobody writes over it unseen', () => {
    const field = fieldOf('PromCon', true);
    field.enter();
    field.outside('As Jonas has it', false);
    expect(field.shown()).toBe('As Jonas has it');
  });
});
