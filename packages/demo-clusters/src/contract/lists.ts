import type { ListBody, ObjectBody } from './ContractClient';
import { NAMESPACE, PODS, query } from './ContractTarget';
import type { ContractTarget } from './ContractTarget';

export function describeLists(target: () => ContractTarget) {
  const names = (list: ListBody) => list.items.map(i => i.metadata.name);

  it('lists a kind in the order of names, items without a kind of their own', async () => {
    const list = await target().client.json(PODS);
    expect(list).toMatchObject({ kind: 'PodList', apiVersion: 'v1' });
    expect(names(list)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']);
    expect(list.items[0]).not.toHaveProperty('kind');
    expect(list.metadata).not.toHaveProperty('continue');
    expect(list.metadata.resourceVersion).toMatch(/^\d+$/);
  });

  it('lists an empty namespace as nothing, not as an error', async () => {
    const list = await target().client.json('/api/v1/namespaces/none/pods');
    expect(list.items).toEqual([]);
  });

  it('pages through one state, whatever changes between the pages', async () => {
    const { client, createPod, deletePod } = target();
    const first = await client.json(PODS + query({ limit: 2 }));
    expect(names(first)).toEqual(['p1', 'p2']);
    expect(first.metadata.remainingItemCount).toBe(3);

    await createPod({ name: 'p2-later', labels: { app: 'x' } });
    const second = await client.json(
      PODS + query({ limit: 2, continue: first.metadata.continue }),
    );
    expect(names(second)).toEqual(['p3', 'p4']);
    expect(second.metadata.resourceVersion).toBe(
      first.metadata.resourceVersion,
    );
    const last = await client.json(
      PODS + query({ limit: 2, continue: second.metadata.continue }),
    );
    expect(names(last)).toEqual(['p5']);
    expect(last.metadata).not.toHaveProperty('continue');
    await deletePod('p2-later');
  });

  it('does not count the rest of a selected list', async () => {
    const list = await target().client.json(
      PODS + query({ limit: 1, labelSelector: 'app=a' }),
    );
    expect(names(list)).toEqual(['p1']);
    expect(list.metadata.continue).toBeTruthy();
    expect(list.metadata).not.toHaveProperty('remainingItemCount');
  });

  it('answers resourceVersion 0 whole, whatever the limit', async () => {
    const { client } = target();
    const list = await client.json(
      PODS + query({ limit: 2, resourceVersion: 0 }),
    );
    expect(list.items).toHaveLength(5);
    expect(list.metadata).not.toHaveProperty('continue');
  });

  it('answers an exact resourceVersion with the state of then', async () => {
    const { client, setLabels } = target();
    const before = await client.json(PODS);
    await setLabels('p1', { app: 'changed' });
    const then = await client.json(
      PODS +
        query({
          resourceVersion: before.metadata.resourceVersion,
          resourceVersionMatch: 'Exact',
        }),
    );
    await setLabels('p1', { app: 'a', tier: 'web' });
    expect(then.metadata.resourceVersion).toBe(before.metadata.resourceVersion);
    expect(then.items[0].metadata.labels.app).toBe('a');
  });

  it('gets one object with its kind', async () => {
    const pod = await target().client.json<ObjectBody>(`${PODS}/p3`);
    expect(pod).toMatchObject({
      kind: 'Pod',
      apiVersion: 'v1',
      metadata: { name: 'p3', namespace: NAMESPACE, labels: { app: 'a' } },
    });
  });

  it('gives metadata alone to who asks for that', async () => {
    const { client } = target();
    const list = await client.json(
      PODS + query({ limit: 1 }),
      'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1',
    );
    expect(list).toMatchObject({
      kind: 'PartialObjectMetadataList',
      items: [{ kind: 'PartialObjectMetadata', metadata: { name: 'p1' } }],
    });
    expect(list.items[0]).not.toHaveProperty('spec');
  });
}
