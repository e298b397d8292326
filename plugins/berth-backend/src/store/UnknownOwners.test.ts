import { pod } from '../__fixtures__/kubernetesObjects';
import { putOptional } from '../__fixtures__/putOptional';
import { ClusterStore } from './ClusterStore';
import { UnknownOwners } from './UnknownOwners';

const controller = (apiVersion: string, kind: string, controls = true) => ({
  ownerReferences: [
    {
      apiVersion,
      kind,
      name: 'one',
      uid: `uid of ${kind}`,
      controller: controls,
    },
  ],
});

function setUp() {
  const store = new ClusterStore({ name: 'tokyo' });
  const onFound = jest.fn();
  store
    .store('pods')
    .upsert(
      pod({ name: 'first', ...controller('flows.example.com/v1', 'Flow') }),
    );
  const owners = new UnknownOwners({
    view: store,
    known: [{ group: 'ray.io', kind: 'RayCluster' }],
    onFound,
  });
  return { store, owners, onFound };
}

const flow = { group: 'flows.example.com', kind: 'Flow' };

describe('UnknownOwners', () => {
  it('finds what controls pods that are there, and each kind once', () => {
    const { store, owners, onFound } = setUp();
    store
      .store('pods')
      .upsert(
        pod({ name: 'second', ...controller('flows.example.com/v2', 'Flow') }),
      );

    expect(owners.all()).toEqual([flow]);
    expect(onFound).toHaveBeenCalledTimes(1);
  });

  it('finds what controls pods through a Job, when it comes', () => {
    const { store, owners, onFound } = setUp();
    putOptional(store, {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'a', ...controller('sweeps.example.com/v1', 'Sweep') },
    });

    expect(owners.all()).toEqual([
      flow,
      { group: 'sweeps.example.com', kind: 'Sweep' },
    ]);
    expect(onFound).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['a kind that is listed', controller('ray.io/v1', 'RayCluster')],
    ["one of Kubernetes' own kinds", controller('v1', 'Node')],
    ['an owner that does not control', controller('a.b/v1', 'C', false)],
    ['nothing', {}],
  ])('leaves out %s', (_, metadata) => {
    const { store, owners } = setUp();
    store.store('pods').upsert(pod({ name: 'other', ...metadata }));

    expect(owners.all()).toEqual([flow]);
  });

  it('is bounded, and hears nothing after its end', () => {
    const { store, owners } = setUp();
    const put = (kind: string) =>
      store
        .store('pods')
        .upsert(
          pod({ name: kind, ...controller('flows.example.com/v1', kind) }),
        );
    for (let i = 0; i < 200; i++) put(`Kind${i}`);
    expect(owners.all()).toHaveLength(64);

    const ended = setUp();
    ended.owners.stop();
    ended.store
      .store('pods')
      .upsert(
        pod({ name: 'late', ...controller('late.example.com/v1', 'Late') }),
      );
    expect(ended.owners.all()).toEqual([flow]);
  });
});
