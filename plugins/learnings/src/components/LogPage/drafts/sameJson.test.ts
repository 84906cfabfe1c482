import { sameJson } from './sameJson';

it.each([
  [
    { a: 1, b: [{ c: null }] },
    { b: [{ c: null }], a: 1 },
  ],
  [{ a: 1, b: undefined }, { a: 1 }],
  [null, null],
  ['a', 'a'],
])('%j is the same as %j', (one, other) => {
  expect(sameJson(one, other)).toBe(true);
});

it.each([
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { a: 1, b: null }],
  [{ a: 1 }, { b: 1 }],
  [
    [1, 2],
    [2, 1],
  ],
  [[], {}],
  [null, {}],
  [{}, null],
])('%j is not the same as %j', (one, other) => {
  expect(sameJson(one, other)).toBe(false);
});
