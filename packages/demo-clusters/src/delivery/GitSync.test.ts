import {
  planUnits,
  renderRepository,
  type InferencePlan,
  type WorkloadPlan,
} from '@berth/backstage-plugin-berth-workloads/manifests';
import { takeSnapshot } from '@berth/backstage-plugin-berth-scheduler';
import { previewUnits } from '@berth/backstage-plugin-berth-scheduler/podGroups';
import { repositoryUrl } from '../git/repositoryName';
import {
  applications,
  deployments,
  horizontalpodautoscalers,
  nodes,
  pods,
} from '../kinds';
import { clusterPlans } from '../scenario';
import { hardware } from '../scenario/hardware';
import { deploy } from '../scenario/changes';
import { createWorld } from '../simulation/createWorld';
import type { World } from '../simulation/World';
import { GitSync, type SyncOutcome } from './GitSync';

const start = new Date('2026-11-22T09:00:00Z');

const common = {
  namespace: 'models',
  owner: 'group:default/team-llm',
  image: `registry.example/chat@sha256:${'0123456789abcdef'.repeat(4)}`,
  cpu: '8',
  memory: '64Gi',
};

function planned<T extends WorkloadPlan['type']>(
  type: T,
  name: string,
  rest: object,
) {
  return {
    ...common,
    type,
    name,
    delivery: { repositoryUrl: repositoryUrl(name), cluster: 'tokyo-h100' },
    ...rest,
  } as unknown as Extract<WorkloadPlan, { type: T }>;
}

const server: InferencePlan = planned('inference', 'new-chat', {
  engine: 'vllm',
  model: 'example/model',
  minReplicas: 2,
  maxReplicas: 4,
  gpus: {
    resource: 'nvidia.com/gpu',
    count: 1,
    nodeLabels: { 'nvidia.com/gpu.product': 'NVIDIA-H200' },
  },
});

function filesOf(plan: WorkloadPlan): Map<string, string> {
  const rendered = renderRepository(plan, { format: 'yaml' });
  if (rendered.status === 'invalid') {
    throw new Error(JSON.stringify(rendered.problems));
  }
  return new Map(rendered.files.map(({ path, content }) => [path, content]));
}

describe('GitSync', () => {
  let world: World;
  let now: number;
  let outcomes: SyncOutcome[];
  const repositories = new Map<
    string,
    { revision: string; files: Map<string, string> }
  >();
  let sync: GitSync;

  beforeEach(() => {
    world = createWorld({
      start,
      seed: 1,
      clusters: clusterPlans,
      stories: [hardware],
    });
    now = start.getTime();
    outcomes = [];
    repositories.clear();
    sync = new GitSync({
      world,
      repositories: {
        heads: async () =>
          [...repositories].map(([name, { revision }]) => ({ name, revision })),
        read: async ({ name }, isWanted) =>
          new Map(
            [...repositories.get(name)!.files].filter(([path]) =>
              isWanted(path),
            ),
          ),
      },
      onSync: outcome => outcomes.push(outcome),
    });
  });

  function advance(seconds: number) {
    now += seconds * 1000;
    world.advanceTo(new Date(now));
  }

  async function push(plan: WorkloadPlan, revision = 'r1') {
    repositories.set(plan.name, { revision, files: filesOf(plan) });
    await sync.look();
    advance(1);
  }

  const tokyo = () => world.cluster('tokyo-h100');

  it('puts pods where the preview says', async () => {
    const { store } = tokyo();
    const before = takeSnapshot({
      nodes: store.list(nodes),
      pods: store.list(pods),
    });
    const promised = previewUnits(before, planUnits(server), {
      kubernetesVersion: '1.37',
    }).units.flatMap(({ previews }) =>
      previews.flatMap(({ sets }) => sets.flatMap(set => set.placements)),
    );
    expect(promised).toHaveLength(2);
    await push(server);
    expect(
      store
        .list(pods)
        .filter(pod => pod.metadata.name.startsWith('new-chat-'))
        .map(pod => pod.spec.nodeName)
        .sort(),
    ).toEqual([...promised].sort());
    expect(outcomes).toEqual([
      { name: 'new-chat', revision: 'r1', problem: undefined },
    ]);
    expect(store.get(applications, 'argocd', 'new-chat')).toMatchObject({
      spec: { source: { repoURL: 'https://git.demo.example/new-chat.git' } },
      status: {
        sync: { status: 'Synced', revision: 'r1' },
        operationState: {
          phase: 'Succeeded',
          message: 'successfully synced; the demo has no NetworkPolicy',
        },
      },
    });
    advance(60);
    expect(store.get(applications, 'argocd', 'new-chat')).toMatchObject({
      status: { health: { status: 'Healthy' } },
    });
    expect(
      store.get(horizontalpodautoscalers, 'models', 'new-chat'),
    ).toMatchObject({ spec: { minReplicas: 2, maxReplicas: 4 } });
  });

  it('rolls out the next revision, and only that', async () => {
    await push(server);
    advance(60);
    await sync.look();
    advance(1);
    expect(outcomes).toHaveLength(1);
    await push({ ...server, minReplicas: 3, cpu: '4' }, 'r2');
    expect(tokyo().store.get(deployments, 'models', 'new-chat')).toMatchObject({
      metadata: { generation: 2 },
      spec: { replicas: 3 },
    });
    expect(
      tokyo().store.get(applications, 'argocd', 'new-chat')?.status,
    ).toMatchObject({
      sync: { revision: 'r2' },
      history: [{ revision: 'r1' }, { revision: 'r2' }],
    });
  });

  it.each([
    planned('training', 'new-training', {
      command: ['torchrun', 'train.py'],
      workers: 2,
      gang: 'annotation',
    }),
    planned('batch', 'new-batch', {
      command: ['python', 'infer.py'],
      parts: 3,
      parallelism: 2,
    }),
    planned('notebook', 'new-notebook', { disk: '10Gi' }),
  ])('runs what the template of $type makes', async plan => {
    await push(plan);
    const { store } = tokyo();
    expect(outcomes).toEqual([
      { name: plan.name, revision: 'r1', problem: undefined },
    ]);
    const made = store
      .list(pods)
      .filter(pod => pod.metadata.name.startsWith(plan.name));
    expect(made.map(pod => pod.status.conditions)).toEqual(
      Array(plan.type === 'notebook' ? 1 : 2).fill(
        expect.arrayContaining([
          expect.objectContaining({ type: 'PodScheduled', status: 'True' }),
        ]),
      ),
    );
  });

  it('touches nothing that another one made', async () => {
    deploy(tokyo(), {
      name: server.name,
      namespace: server.namespace,
      team: 'team-other',
      image: 'registry.example/other:v1',
      replicas: 1,
    });
    await push(server);
    expect(outcomes[0].problem).toBe(
      'Deployment models/new-chat is there already, and not of this Application; Service models/new-chat is there already, and not of this Application',
    );
    expect(
      tokyo().store.get(deployments, 'models', 'new-chat')?.spec.template.spec
        .containers[0].image,
    ).toBe('registry.example/other:v1');
  });

  it('leaves an Application of another repository alone', async () => {
    await push(server);
    const before = tokyo().store.get(applications, 'argocd', 'new-chat');
    await push(
      {
        ...server,
        delivery: {
          ...server.delivery,
          repositoryUrl: 'https://git.example/other.git',
        },
      },
      'r2',
    );
    expect(outcomes[1].problem).toBe(
      'there is an Application new-chat of another repository already',
    );
    expect(tokyo().store.get(applications, 'argocd', 'new-chat')?.spec).toEqual(
      before?.spec,
    );
  });

  it('says so of a cluster that is not there, and lives on', async () => {
    await push({
      ...server,
      delivery: { ...server.delivery, cluster: 'nowhere' },
    });
    expect(outcomes[0].problem).toBe(
      'there are no destination clusters with this name: nowhere',
    );
    advance(60);
    expect(
      tokyo().store.get(applications, 'argocd', 'new-chat')?.status,
    ).toMatchObject({
      sync: { status: 'OutOfSync' },
      health: { status: 'Missing' },
    });
  });

  it.each([
    ['base/deployment.yaml', '{', /base\/deployment\.yaml is not YAML/],
    ['base/deployment.yaml', '[]', /must be an object/],
    ['base/kustomization.yaml', 'resources: [../../etc/passwd]', /resources/],
    ['base/kustomization.yaml', 'resources: x', /resources must be a list/],
    ['base/kustomization.yaml', 'resources: [gone.yaml]', /is missing/],
    ['argocd/application.yaml', 'kind: Application', /metadata must be/],
  ])('names what it cannot read of %s: %j', async (path, text, problem) => {
    const files = filesOf(server).set(path, text);
    repositories.set('new-chat', { revision: 'r1', files });
    await sync.look();
    advance(1);
    expect(outcomes).toEqual([
      {
        name: 'new-chat',
        revision: 'r1',
        problem: expect.stringMatching(problem),
      },
    ]);
    expect(
      tokyo().store.get(deployments, 'models', 'new-chat'),
    ).toBeUndefined();
  });

  it.each([
    ['replicas: 2', 'replicas: 1000000', /spec\.replicas/],
    ['cpu: "8"', 'cpu: much', /spec\.template.*cpu/],
    ['namespace: "models"', 'namespace: kube-system', /metadata\.namespace/],
    ['name: "main"', 'name: "../x"', /containers\[0\]\.name/],
  ])('refuses %j written as %j', async (from, to, problem) => {
    const files = filesOf(server);
    const path = 'base/deployment.yaml';
    const text = files.get(path)!;
    expect(text).toContain(from);
    files.set(path, text.replaceAll(from, to));
    repositories.set('new-chat', { revision: 'r1', files });
    await sync.look();
    advance(60);
    expect(outcomes[0].problem).toMatch(problem);
    expect(
      tokyo().store.get(deployments, 'models', 'new-chat'),
    ).toBeUndefined();
  });
});
