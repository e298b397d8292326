import { pod } from '../../__fixtures__/kubernetesObjects';
import { lookupKey, Reads } from '../../join';
import { MemoryClusterViews } from '../../store/MemoryClusterViews';
import { Dependent, LookupIndex } from './LookupIndex';

const key = lookupKey.uid('pods', 'a');

function setUp() {
  const views = new MemoryClusterViews();
  const [tokyo, osaka] = ['tokyo', 'osaka'].map(name => views.add({ name }));
  const index = new LookupIndex();
  const dependent = (
    more: Partial<Dependent> & { reads: Dependent['reads'] },
  ) => {
    const made = { touched: jest.fn(), gone: jest.fn(), ...more };
    index.add(made);
    return made;
  };
  return { tokyo, osaka, index, dependent };
}

function reads(concern?: (object: { metadata: { name: string } }) => boolean) {
  const made = new Reads();
  made.add(key, concern);
  return made.kept();
}

describe('LookupIndex', () => {
  it('tells of two who share a key, as chance has it too, whom it concerns', () => {
    const { tokyo, index, dependent } = setUp();
    const all = dependent({ reads: reads() });
    const some = dependent({
      reads: reads(({ metadata }) => metadata.name === 'b'),
    });
    index.changed(tokyo, key, pod({ name: 'a' }));
    expect(all.touched).toHaveBeenCalledTimes(1);
    expect(some.touched).not.toHaveBeenCalled();
    index.changed(tokyo, key, pod({ name: 'b' }));
    expect(some.touched).toHaveBeenCalledTimes(1);
  });

  it('tells nobody of another cluster than theirs, and those of none of each', () => {
    const { tokyo, osaka, index, dependent } = setUp();
    const inTokyo = dependent({ reads: reads(), view: tokyo });
    const anywhere = dependent({ reads: reads() });
    index.changed(osaka, key, pod({ name: 'a' }));
    expect(inTokyo.touched).not.toHaveBeenCalled();
    expect(anywhere.touched).toHaveBeenCalledWith(osaka);
  });

  it('tells those of a cluster that it is gone, and nobody who was taken away', () => {
    const { tokyo, index, dependent } = setUp();
    const inTokyo = dependent({ reads: reads(), view: tokyo });
    const former = dependent({ reads: reads(), view: tokyo });
    index.remove(former);
    index.left(tokyo);
    expect(inTokyo.gone).toHaveBeenCalledTimes(1);
    expect(former.gone).not.toHaveBeenCalled();
    index.remove(inTokyo);
    expect(index.isEmpty).toBe(true);
  });
});
