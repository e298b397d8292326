import { lookupKey } from './objectKeys';
import { Reads } from './Reads';

const inShop = lookupKey.namespace('pods', 'shop');
const one = lookupKey.uid('pods', 'one');

describe('what is kept of Reads', () => {
  it('are the keys, each once', () => {
    const reads = new Reads();
    reads.add(one);
    reads.add(inShop);
    reads.add(one);
    expect(reads.kept().keys).toEqual([one, inShop]);
  });

  it('are the objects that matter of those which a key finds', () => {
    const reads = new Reads();
    reads.add(one);
    reads.add(inShop, ({ name }: { name: string }) => name === 'a');
    reads.add(inShop, ({ name }: { name: string }) => name === 'b');
    const kept = reads.kept();
    expect(kept.isConcernedBy(one, { name: 'z' })).toBe(true);
    expect(kept.isConcernedBy(inShop, { name: 'a' })).toBe(true);
    expect(kept.isConcernedBy(inShop, { name: 'b' })).toBe(true);
    expect(kept.isConcernedBy(inShop, { name: 'z' })).toBe(false);
  });

  it.each(['before', 'afterwards'])(
    'are all objects of a key that was looked up for all of them %s',
    when => {
      const reads = new Reads();
      if (when === 'before') reads.add(inShop);
      reads.add(inShop, () => false);
      if (when === 'afterwards') reads.add(inShop);
      expect(reads.kept().isConcernedBy(inShop, {})).toBe(true);
    },
  );

  it('is not what somebody is told of anyway, unless it is more of it', () => {
    const others = new Reads();
    others.add(one);
    others.add(inShop, () => false);
    const reads = new Reads();
    reads.add(one);
    reads.add(inShop);
    expect(reads.kept(others.kept()).keys).toEqual([inShop]);
  });
});
