import { draftIdOf } from './draftIdOf';

const tokenOf = (sub: string, exp: number) =>
  `e30.${Buffer.from(JSON.stringify({ sub, exp })).toString('base64url')}.x`;

describe('draftIdOf', () => {
  it('knows a text of a person again, whenever their token is from', () => {
    expect(draftIdOf('# A', tokenOf('user:default/ada', 2))).toBe(
      draftIdOf('# A', tokenOf('user:default/ada', 1)),
    );
    expect(draftIdOf('# A', 'static')).toBe(draftIdOf('# A', 'static'));
  });

  it('tells texts and people apart', () => {
    const ids = [
      draftIdOf('# A', tokenOf('user:default/ada', 1)),
      draftIdOf('# B', tokenOf('user:default/ada', 1)),
      draftIdOf('# A', tokenOf('user:default/ben', 1)),
      draftIdOf('# A', 'static'),
      draftIdOf('# A', 'not.json.x'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
