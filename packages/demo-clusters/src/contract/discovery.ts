import type { ContractTarget } from './ContractTarget';

interface Named {
  name: string;
}

interface DiscoveredGroups {
  kind: string;
  items: Array<{
    metadata: Named;
    versions: Array<{ resources: Array<{ resource: string }> }>;
  }>;
}

const AGGREGATED =
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json';

export function describeDiscovery(target: () => ContractTarget) {
  it('says its version', async () => {
    const version = await target().client.json('/version');
    expect(version).toMatchObject({
      major: '1',
      minor: '37',
      gitVersion: expect.stringMatching(/^v1\.37\.\d+$/),
    });
  });

  it('says that it is ready', async () => {
    const response = await target().client.request('/readyz');
    expect(response).toMatchObject({ status: 200, text: 'ok' });
  });

  it('discovers everything in two requests', async () => {
    const { client } = target();
    const core = await client.request('/api', { accept: AGGREGATED });
    expect(core.contentType).toBe(
      'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList',
    );
    const { items } = JSON.parse(core.text) as DiscoveredGroups;
    const pods = items[0].versions[0].resources.find(
      r => r.resource === 'pods',
    );
    expect(pods).toMatchObject({
      responseKind: { kind: 'Pod' },
      scope: 'Namespaced',
      singularResource: 'pod',
      shortNames: ['po'],
      categories: ['all'],
      verbs: expect.arrayContaining(['get', 'list', 'watch']),
    });

    const groups = await client.json<DiscoveredGroups>('/apis', AGGREGATED);
    expect(groups.kind).toBe('APIGroupDiscoveryList');
    const apps = groups.items.find(g => g.metadata.name === 'apps');
    expect(apps?.versions[0]).toMatchObject({
      version: 'v1',
      freshness: 'Current',
    });
  });

  it('discovers step by step as well', async () => {
    const { client } = target();
    expect(await client.json('/api')).toMatchObject({
      kind: 'APIVersions',
      versions: ['v1'],
    });
    const { groups } = await client.json<{
      groups: Array<Named & { preferredVersion: unknown }>;
    }>('/apis');
    const autoscaling = groups.find(g => g.name === 'autoscaling');
    expect(autoscaling?.preferredVersion).toEqual({
      groupVersion: 'autoscaling/v2',
      version: 'v2',
    });
    expect(await client.json('/apis/policy')).toMatchObject({
      kind: 'APIGroup',
      name: 'policy',
      preferredVersion: { version: 'v1' },
    });
    const resources = await client.json<{ resources: Named[] }>(
      '/apis/apps/v1',
    );
    expect(resources).toMatchObject({
      kind: 'APIResourceList',
      groupVersion: 'apps/v1',
    });
    expect(
      resources.resources.find(r => r.name === 'deployments'),
    ).toMatchObject({
      singularName: 'deployment',
      namespaced: true,
      kind: 'Deployment',
      shortNames: ['deploy'],
    });
  });
}
