import { dropKept, keep, readKept } from './keptTakeaway';

const keeping = {
  userRef: 'user:default/ann',
  entityRef: 'component:default/metrics-gateway',
};

/** Goes to another tab; answers the way back to this one. */
function toNewTab() {
  const tab = Object.entries(sessionStorage);
  sessionStorage.clear();
  return () => {
    sessionStorage.clear();
    tab.forEach(([name, value]) => sessionStorage.setItem(name, value));
  };
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('A takeaway that is not published yet', () => {
  it('stays one and the same in its tab', () => {
    const fields = { ...readKept(keeping), text: 'Pin' };
    expect(keep(keeping, fields)).toBe(true);
    expect(readKept(keeping)).toEqual(fields);
  });

  it('goes on in another tab as one of its own, and ends in neither with the other’s', () => {
    const fields = { ...readKept(keeping), text: 'Pin' };
    keep(keeping, fields);
    const back = toNewTab();
    const second = readKept(keeping);
    expect(second.text).toBe('Pin');
    expect(second.draftId).not.toBe(fields.draftId);
    keep(keeping, { ...second, text: 'Pin versions.' });

    // The first tab was open all the time.
    const again = toNewTab();
    back();
    keep(keeping, { ...fields, text: 'Pin images.' });
    dropKept(keeping);
    again();
    expect(readKept(keeping).text).toBe('Pin versions.');
  });

  it('is nobody else’s', () => {
    keep(keeping, { ...readKept(keeping), text: 'Pin' });
    const jonas = { ...keeping, userRef: 'user:default/jonas' };
    expect(readKept(jonas).text).toBe('');
    toNewTab();
    expect(readKept(jonas).text).toBe('');
    expect(readKept({ ...keeping, userRef: null }).text).toBe('');
  });
});
