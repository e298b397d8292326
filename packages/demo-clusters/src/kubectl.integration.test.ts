import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { describeWithBinaries, ensureBinaries } from '@berth/testkit';
import { startDemoClusters } from './startDemoClusters';
import type { DemoClusters } from './startDemoClusters';

const run = promisify(execFile);
const DEADLINE_MS = 60_000;

describeWithBinaries('a real kubectl against the demo', ['kubectl'], () => {
  let demo: DemoClusters;
  let directory: string;
  let kubectlPath: string;

  jest.setTimeout(2 * DEADLINE_MS);

  const globalArguments = () => [
    `--kubeconfig=${join(directory, 'kubeconfig')}`,
    `--cache-dir=${join(directory, 'cache')}`,
  ];

  async function kubectl(...args: string[]): Promise<string> {
    const { stdout } = await run(kubectlPath, [...globalArguments(), ...args], {
      timeout: DEADLINE_MS,
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  }

  beforeAll(async () => {
    ({ kubectl: kubectlPath } = await ensureBinaries({ names: ['kubectl'] }));
    demo = await startDemoClusters();
    directory = await mkdtemp(join(tmpdir(), 'berth-kubectl-'));
    await demo.writeKubeconfig(join(directory, 'kubeconfig'));
  });

  afterAll(async () => {
    await demo.stop();
    await rm(directory, { recursive: true });
  });

  it('gets nodes, pods, deployments and autoscalers of all namespaces', async () => {
    const text = await kubectl('get', 'nodes,pods,deploy,hpa', '-A');
    expect(text).toMatch(/^NAME +STATUS +ROLES +AGE +VERSION$/m);
    expect(text).toMatch(
      /^node\/gpu-h-16 +Ready,SchedulingDisabled +<none> +120d +v1\.37\.1$/m,
    );
    expect(text).toMatch(/^NAMESPACE +NAME +READY +STATUS +RESTARTS +AGE$/m);
    expect(text).toMatch(/^llm +pod\/llm-gateway-\S+ +0\/1 +Pending +0 +\dm/m);
    expect(text).toMatch(
      /^NAMESPACE +NAME +READY +UP-TO-DATE +AVAILABLE +AGE$/m,
    );
    expect(text).toMatch(
      /^llm +deployment\.apps\/llm-gateway +6\/8 +8 +6 +12d$/m,
    );
    expect(text).toMatch(
      /^NAMESPACE +NAME +REFERENCE +TARGETS +MINPODS +MAXPODS +REPLICAS +AGE$/m,
    );
    expect(text).toMatch(
      /^llm +\S+\/llm-gateway +Deployment\/llm-gateway +1[23]\d*m\/10 +3 +12 +8 +12d$/m,
    );
  });

  it.each([
    ['tokyo-h100', 28],
    ['nagoya-a100', 20],
    ['osaka-cpu', 12],
  ])('finds %s by its context, with %d nodes', async (context, count) => {
    const names = await kubectl(
      '--context',
      context,
      'get',
      'no',
      '-o',
      'name',
    );
    expect(names.trim().split('\n')).toHaveLength(count);
  });

  it('gets YAML', async () => {
    const text = await kubectl(
      ...['get', 'deploy', 'llm-gateway', '-n', 'llm', '-o', 'yaml'],
    );
    expect(text).toMatch(/^kind: Deployment$/m);
    expect(text).toMatch(/^ +backstage.io\/kubernetes-id: llm-gateway$/m);
    expect(text).toMatch(/^ +nvidia.com\/gpu: "4"$/m);
  });

  it('gets wide columns, by selectors', async () => {
    const text = await kubectl(
      ...['get', 'pods', '-A', '-o', 'wide', '-l', 'example.com/team=research'],
      ...['--field-selector', 'status.phase=Running'],
    );
    const [header, ...rows] = text.trim().split('\n');
    expect(header).toMatch(/ IP +NODE +NOMINATED NODE +READINESS GATES$/);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^research +research-notebooks-0 .* gpu-h-1[1-4] /);
  });

  it('gets Applications with their columns', async () => {
    const text = await kubectl('get', 'applications', '-n', 'argocd');
    expect(text).toMatch(/^NAME +SYNC STATUS +HEALTH STATUS$/m);
    expect(text).toMatch(/^llm-gateway +OutOfSync +Progressing$/m);
  });

  it('knows that Argo CD is not installed everywhere', async () => {
    await expect(
      kubectl('--context', 'osaka-cpu', 'get', 'applications', '-A'),
    ).rejects.toThrow(/the server doesn't have a resource type "applications"/);
  });

  it('watches', async () => {
    const child = spawn(kubectlPath, [
      ...globalArguments(),
      ...[
        'get',
        'leases',
        '-n',
        'kube-node-lease',
        '-w',
        '--request-timeout=60s',
      ],
    ]);
    try {
      const seen: string[] = [];
      for await (const line of createInterface({ input: child.stdout })) {
        seen.push(line);
        // 28 leases and a header are there at first; whatever follows is news.
        if (seen.length > 30) break;
      }
      expect(seen[0]).toMatch(/^NAME +HOLDER +AGE$/);
      expect(seen.length).toBeGreaterThan(30);
    } finally {
      child.kill();
    }
  });

  it('describes a deployment', async () => {
    const text = await kubectl(
      'describe',
      'deploy',
      'llm-gateway',
      '-n',
      'llm',
    );
    expect(text).toMatch(
      /^Replicas: +8 desired \| 8 updated \| 8 total \| 6 available \| 2 unavailable$/m,
    );
    expect(text).toMatch(/^ +Available +True +MinimumReplicasAvailable$/m);
    expect(text).toMatch(/ScalingReplicaSet .*from 6 to 8$/m);
  });

  it('describes a pod that no node takes', async () => {
    const name = await kubectl(
      ...['get', 'pods', '-n', 'vision', '-o', 'name'],
      ...['--field-selector', 'status.phase=Pending'],
    );
    const text = await kubectl(
      ...['describe', '-n', 'vision', name.split('\n')[0]],
    );
    expect(text).toMatch(/^Status: +Pending$/m);
    expect(text).toMatch(/^ +PodScheduled +False *$/m);
    expect(text).toMatch(
      /FailedScheduling .*0\/28 nodes are available: .*Insufficient nvidia\.com\/gpu/,
    );
  });

  it('describes a node with its pods and what they take', async () => {
    const text = await kubectl('describe', 'node', 'gpu-h-09');
    expect(text).toMatch(/^Taints: +nvidia\.com\/gpu=present:NoSchedule$/m);
    expect(text).toMatch(/^ +nvidia\.com\/gpu: +8$/m);
    expect(text).toMatch(/^Non-terminated Pods: +\(\d+ in total\)$/m);
    expect(text).toMatch(/^ +HolderIdentity: +gpu-h-09$/m);
    expect(text).toMatch(/^ +nvidia\.com\/gpu +\d +\d$/m);
  });

  it('describes an autoscaler that is at its maximum', async () => {
    const text = await kubectl(
      ...['--context', 'osaka-cpu', '-n', 'platform'],
      ...['describe', 'hpa', 'api-server'],
    );
    expect(text).toMatch(/^Deployment pods: +10 current \/ 10 desired$/m);
    expect(text).toMatch(/^ +ScalingLimited +True +TooManyReplicas /m);
    expect(text).toMatch(/9\d% \(\d+m\) \/ 70%$/m);
  });

  it('is told that the demo is read-only', async () => {
    await expect(
      kubectl('delete', 'deploy', 'llm-gateway', '-n', 'llm'),
    ).rejects.toThrow(/the demo clusters are read-only/);
  });
});
