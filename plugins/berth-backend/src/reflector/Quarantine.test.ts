import { Quarantine } from './Quarantine';

const objects = (quarantine: Quarantine) =>
  quarantine.objects && Object.fromEntries(quarantine.objects);

describe('Quarantine', () => {
  it('knows the state in which each object could not be read, until it turns good or goes', () => {
    const quarantine = new Quarantine();
    quarantine.add({ uid: 'a', resourceVersion: '1' });
    quarantine.add({ uid: 'a', resourceVersion: '2' });
    quarantine.add({ uid: 'b', resourceVersion: '3' });
    expect(objects(quarantine)).toEqual({ a: '2', b: '3' });
    quarantine.release('a');
    expect(objects(quarantine)).toEqual({ b: '3' });
  });

  it('forgets with a list what is not in that list', () => {
    const quarantine = new Quarantine();
    quarantine.add({ uid: 'a', resourceVersion: '1' });
    quarantine.stage([{ uid: 'b', resourceVersion: '2' }]);
    quarantine.stage([{ uid: 'c', resourceVersion: '3' }]);
    expect(objects(quarantine)).toEqual({ a: '1' });
    quarantine.showStaged();
    expect(objects(quarantine)).toEqual({ b: '2', c: '3' });
  });

  it('keeps nothing of a list that was not read to its end', () => {
    const quarantine = new Quarantine();
    quarantine.stage([{ uid: 'a', resourceVersion: '1' }]);
    quarantine.discardStaged();
    quarantine.showStaged();
    expect(objects(quarantine)).toEqual({});
  });

  it('does not know which they are while they are more than it keeps, until the next list', () => {
    const quarantine = new Quarantine({ most: 2 });
    for (const uid of ['a', 'b', 'c']) {
      quarantine.add({ uid, resourceVersion: '1' });
    }
    quarantine.release('c');
    expect(quarantine.objects).toBeUndefined();
    quarantine.stage([{ uid: 'a', resourceVersion: '1' }]);
    quarantine.showStaged();
    expect(objects(quarantine)).toEqual({ a: '1' });
  });
});
