import { normaliseTitle } from './normaliseTitle';

describe('normaliseTitle', () => {
  it.each([
    ['Kubernetes: Failure   Stories!', 'kubernetes failure stories'],
    ['“Rails Doesn’t Scale”', 'rails doesnt scale'],
    ["Rails Doesn't Scale", 'rails doesnt scale'],
    ['Ｆｕｌｌ width – and C++', 'full width and c++'],
    ['Déjà\u00a0vu', 'déjà vu'],
    ['!?', ''],
  ])('folds %j', (title, folded) => {
    expect(normaliseTitle(title)).toBe(folded);
  });
});
