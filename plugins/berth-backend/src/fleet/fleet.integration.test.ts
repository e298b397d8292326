import type { Entity } from '@backstage/catalog-model';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import {
  allComponents,
  ControlPlane,
  deployment,
  describeWithControlPlane,
  namespace,
  node,
} from '@berth/testkit';
import { component } from '../__fixtures__/entity';
import { eventually } from '../__fixtures__/eventually';
import { RealAuth } from '../__testUtils__/RealAuth';
import { realCatalog } from '../__testUtils__/realCatalog';
import { OPERATOR, startBerth } from '../__testUtils__/startBerth';
import { valueOf } from '../__testUtils__/valueOf';
import { documentedRules } from '../projection/__testUtils__/documentedRules';

const ID = 'backstage.io/kubernetes-id';
const PLATFORM = 'user:default/platform';
/** A shared machine places a pod in seconds, not in milliseconds. */
const settled = { deadlineMs: 60_000 };

function owned(name: string, owner: string): Entity {
  return component(name, { [ID]: name }, owner);
}

/** Who runs the platform sees every cluster, but not what team-hidden owns. */
const policy: PermissionPolicy = {
  async handle({ permission }, user) {
    return user?.info.userEntityRef !== OPERATOR &&
      isPermission(permission, catalogEntityReadPermission)
      ? createCatalogConditionalDecision(permission, {
          not: catalogConditions.isEntityOwner({
            claims: ['group:default/team-hidden'],
          }),
        })
      : { result: AuthorizeResult.ALLOW };
  },
};

function service(
  name: string,
  of: {
    component?: string;
    namespace?: string;
    replicas: number;
    gpus: number;
  },
) {
  return deployment({
    ...{ name, namespace: of.namespace ?? 'ml', replicas: of.replicas },
    labels: of.component ? { [ID]: of.component } : {},
    requests: { cpu: '1', 'nvidia.com/gpu': `${of.gpus}` },
  });
}

describeWithControlPlane(
  'the fleet of a real cluster, whose pods the real scheduler has placed',
  { components: allComponents },
  (controlPlane: () => ControlPlane) => {
    const auth = new RealAuth();
    let berth: Awaited<ReturnType<typeof startBerth>>;

    beforeAll(async () => {
      const gpus = { model: 'H100', count: 8 } as const;
      await controlPlane().apply([
        namespace({ name: 'ml' }),
        namespace({ name: 'vault' }),
        node({ name: 'a', zone: 'tokyo-1', gpus }),
        node({ name: 'b', zone: 'tokyo-2', gpus, unschedulable: true }),
        service('chat', { component: 'chat', replicas: 2, gpus: 1 }),
        service('train', { component: 'train', replicas: 1, gpus: 2 }),
        service('secret', {
          ...{ component: 'secret', namespace: 'vault' },
          ...{ replicas: 1, gpus: 2 },
        }),
      ]);
      const { kubeconfigPath } = await controlPlane().serviceAccountKubeconfig({
        name: 'berth',
        rules: await documentedRules(),
      });
      berth = await startBerth({
        config: {
          permission: { enabled: true },
          berth: {
            sources: [
              { type: 'kubeconfig', file: kubeconfigPath, contexts: ['*'] },
            ],
          },
        },
        catalog: realCatalog([
          owned('chat', 'group:default/team-llm'),
          owned('train', 'group:default/team-vision'),
          owned('secret', 'group:default/team-hidden'),
        ]),
        policy,
        headerOf: user => auth.userHeader(user),
        features: auth.features,
      });
      // Six are taken and two are free before anything asks for more, so that it is known who waits.
      await eventually(async () => {
        const { clusters } = await valueOf(berth.clientOf(PLATFORM).fleet());
        const [{ allocated, free }] = clusters[0].gpus;
        if (allocated !== 6 || free !== 2) {
          throw new Error(`${allocated} are taken, ${free} are free`);
        }
      }, settled);
      await controlPlane().apply([
        service('chat-large', { component: 'chat', replicas: 1, gpus: 4 }),
        service('secret-large', {
          ...{ component: 'secret', namespace: 'vault' },
          ...{ replicas: 1, gpus: 4 },
        }),
      ]);
      await eventually(async () => {
        const { clusters } = await valueOf(berth.clientOf(PLATFORM).fleet());
        const { waiting } = clusters[0].pods;
        if (waiting !== 2) throw new Error(`${waiting} pods wait`);
      }, settled);
      // The catalog takes its entities in at a time of its own.
      await eventually(async () => {
        const [{ name: cluster }] = (
          await valueOf(berth.clientOf(PLATFORM).fleet())
        ).clusters;
        const { holders } = await valueOf(
          berth.clientOf(PLATFORM).fleetMap({ cluster }),
        );
        if (holders.length !== 2) {
          throw new Error(`${holders.length} Components hold GPUs`);
        }
      }, settled);
    }, 180_000);

    afterAll(() => berth?.stop());

    it('adds up what there is, with what a cordoned node has apart', async () => {
      const { clusters } = await valueOf(berth.clientOf(PLATFORM).fleet());
      expect(clusters).toMatchObject([
        {
          freshness: { status: 'live' },
          nodes: { total: 2, cordoned: 1, notReady: 0 },
          pods: { bound: 4, waiting: 2 },
          gpus: [
            {
              model: 'H100',
              ...{ total: 16, allocated: 6, free: 2, unusable: 8 },
              largestFree: { units: 2, node: 'a' },
            },
          ],
        },
      ]);
    });

    it('draws every GPU, and names of its holders those that the reader may see', async () => {
      const [{ name: cluster }] = (
        await valueOf(berth.clientOf(PLATFORM).fleet())
      ).clusters;
      const map = await valueOf(berth.clientOf(PLATFORM).fleetMap({ cluster }));
      expect(map.nodes).toMatchObject({ name: ['a', 'b'], state: [0, 1] });
      expect(map.groups).toEqual(['tokyo-1', 'tokyo-2']);
      expect(map.devices).toMatchObject({ units: [8, 8], unusable: [0, 8] });
      const byOwner: Record<string, number> = {};
      map.held.holder.forEach((holder, at) => {
        const owner = map.holders[holder]?.owner ?? 'others';
        byOwner[owner] = (byOwner[owner] ?? 0) + map.held.units[at];
        expect(map.held.pod[at] === '').toBe(owner === 'others');
      });
      expect(byOwner).toEqual({
        'group:default/team-llm': 2,
        'group:default/team-vision': 2,
        others: 2,
      });
    });

    it('says who holds and who waits for what', async () => {
      const { rows, holders } = await valueOf(
        berth.clientOf(PLATFORM).fleetHoldings(),
      );
      // Of which model pods that wait want a GPU is not known: a row of their own.
      const sums: Record<string, { allocated: number; waiting: number }> = {};
      for (const { holder, allocated, waiting } of rows) {
        const name = holders[holder]?.title ?? 'others';
        const former = sums[name] ?? { allocated: 0, waiting: 0 };
        sums[name] = {
          allocated: former.allocated + allocated,
          waiting: former.waiting + waiting,
        };
      }
      expect(sums).toEqual({
        chat: { allocated: 2, waiting: 4 },
        train: { allocated: 2, waiting: 0 },
        others: { allocated: 2, waiting: 4 },
      });
    });

    it('says why pods wait as the scheduler does', async () => {
      const { waits, holders } = await valueOf(
        berth.clientOf(PLATFORM).fleetQueue(),
      );
      const taken = {
        code: 'gpusTaken',
        ...{ free: 2, largestFree: { units: 2, node: 'a' } },
      };
      expect(waits).toHaveLength(2);
      expect(waits).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            holder: holders.findIndex(({ title }) => title === 'chat'),
            workload: {
              ...{ kind: 'Deployment', namespace: 'ml', name: 'chat-large' },
            },
            ...{ pods: 1, cause: taken },
          }),
          expect.objectContaining({ holder: -1, pods: 1, cause: taken }),
        ]),
      );
      const { items } = await controlPlane().request<{
        items: Array<{
          status: { conditions?: Array<{ type: string; message?: string }> };
        }>;
      }>('GET', '/api/v1/namespaces/ml/pods?labelSelector=app%3Dchat-large');
      const [{ status }] = items;
      expect(
        status.conditions?.find(({ type }) => type === 'PodScheduled')?.message,
      ).toContain('1 Insufficient nvidia.com/gpu');
    });

    it('tells nobody what the catalog does not show them', async () => {
      const [{ name: cluster }] = (
        await valueOf(berth.clientOf(PLATFORM).fleet())
      ).clusters;
      const all = (user: string) =>
        Promise.all([
          valueOf(berth.clientOf(user).fleetMap({ cluster })),
          valueOf(berth.clientOf(user).fleetHoldings()),
          valueOf(berth.clientOf(user).fleetQueue()),
        ]);
      expect(JSON.stringify(await all(PLATFORM))).not.toMatch(/secret|vault/);
      expect(JSON.stringify(await all(OPERATOR))).toContain('secret-large');
    });
  },
);
