import type { Workload } from '../objects/Workload';
import { APP } from '../objects/labels';
import { cpuUtilization } from '../objects/horizontalPodAutoscaler';
import { DAY } from '../simulation/durations';
import { steadyLoad } from '../simulation/LoadSource';
import {
  addApplication,
  addAutoscaler,
  deploy,
  deployStateful,
  protect,
} from './changes';
import type { Story } from './Story';

type Steady = Pick<Workload, 'name' | 'namespace' | 'team' | 'component'> & {
  clusters: string[];
  tag: string;
  replicas: number;
  /** Cores and GiB of each replica. */
  size: [number, number];
  stateful?: boolean;
  /** Least and most replicas; each pod is then just below its target of CPU. */
  autoscaled?: [number, number];
  /** The cluster whose Argo CD deploys it. */
  argoCd?: string;
  ageDays: number;
};

const platform = { namespace: 'platform', team: 'team-platform' };
const web = { namespace: 'web', team: 'team-web' };

const steady: Steady[] = [
  {
    ...platform,
    name: 'feature-store',
    clusters: ['osaka-cpu', 'nagoya-a100'],
    tag: '4.2.0',
    replicas: 4,
    size: [4, 16],
    autoscaled: [4, 8],
    argoCd: 'nagoya-a100',
    ageDays: 60,
  },
  {
    ...platform,
    name: 'auth-proxy',
    clusters: ['tokyo-h100', 'nagoya-a100', 'osaka-cpu'],
    tag: '2.0.7',
    replicas: 3,
    size: [1, 1],
    argoCd: 'tokyo-h100',
    ageDays: 75,
  },
  {
    ...platform,
    name: 'llm-router',
    clusters: ['tokyo-h100'],
    tag: '1.5.1',
    replicas: 3,
    size: [2, 4],
    autoscaled: [2, 6],
    ageDays: 24,
  },
  {
    ...platform,
    name: 'model-registry',
    clusters: ['osaka-cpu', 'nagoya-a100'],
    tag: '3.3.0',
    replicas: 2,
    size: [2, 8],
    argoCd: 'nagoya-a100',
    ageDays: 58,
  },
  {
    ...platform,
    name: 'vector-db',
    clusters: ['osaka-cpu'],
    tag: '1.13.2',
    replicas: 3,
    size: [8, 32],
    stateful: true,
    ageDays: 61,
  },
  {
    ...platform,
    name: 'billing-meter',
    clusters: ['osaka-cpu'],
    tag: '0.17.0',
    replicas: 2,
    size: [1, 2],
    argoCd: 'tokyo-h100',
    ageDays: 41,
  },
  {
    ...platform,
    name: 'metrics-gateway',
    component: false,
    clusters: ['osaka-cpu'],
    tag: '2.51.0',
    replicas: 2,
    size: [2, 8],
    ageDays: 49,
  },
  {
    namespace: 'vision',
    team: 'team-vision',
    name: 'experiment-tracker',
    clusters: ['osaka-cpu'],
    tag: '2.19.0',
    replicas: 2,
    size: [2, 8],
    ageDays: 35,
  },
  {
    namespace: 'vision',
    team: 'team-vision',
    name: 'data-labeling',
    clusters: ['osaka-cpu'],
    tag: '1.14.0',
    replicas: 3,
    size: [1, 4],
    autoscaled: [2, 5],
    ageDays: 29,
  },
  {
    ...web,
    name: 'docs-site',
    clusters: ['osaka-cpu'],
    tag: '2026.11.2',
    replicas: 2,
    size: [0.5, 1],
    argoCd: 'tokyo-h100',
    ageDays: 8,
  },
  {
    ...web,
    name: 'status-page',
    clusters: ['osaka-cpu'],
    tag: '1.0.0',
    replicas: 0,
    size: [0.5, 1],
    ageDays: 90,
  },
  {
    namespace: 'llm',
    team: 'team-llm',
    name: 'customer-conversations-summarization-and-redaction-pipelines',
    clusters: ['osaka-cpu'],
    tag: '0.1.0',
    replicas: 2,
    size: [2, 4],
    ageDays: 6,
  },
  {
    namespace: 'web',
    team: 'team-web',
    name: 'legacy-import',
    component: false,
    clusters: ['osaka-cpu'],
    tag: '0.0.9',
    replicas: 1,
    size: [1, 2],
    ageDays: 100,
  },
];

const CPU_TARGET = 70;

function workload({ name, namespace, team, component, tag, size }: Steady) {
  return {
    name,
    namespace,
    team,
    component,
    image: `ghcr.io/berth-demo/${name}:${tag}`,
    cpu: `${size[0]}`,
    memory: `${size[1]}Gi`,
  };
}

export const steadyServices: Story = {
  title: 'Services that are well',
  tell(world) {
    for (const service of steady) {
      const { name, namespace, replicas, autoscaled, argoCd } = service;
      const apply = service.stateful ? deployStateful : deploy;
      world.before(service.ageDays * DAY, () => {
        for (const clusterName of service.clusters) {
          const cluster = world.cluster(clusterName);
          apply(cluster, { ...workload(service), replicas });
          if (replicas > 1)
            protect(cluster, { name, namespace, minAvailable: 1 });
          if (autoscaled) {
            addAutoscaler(cluster, {
              name,
              namespace,
              min: autoscaled[0],
              max: autoscaled[1],
              metrics: [cpuUtilization(CPU_TARGET)],
              loads: [steadyLoad(replicas * CPU_TARGET * 0.95)],
            });
          }
          if (argoCd) {
            const here = argoCd === clusterName;
            addApplication(world.cluster(argoCd), {
              name: here ? name : `${name}-${clusterName.split('-')[0]}`,
              namespace,
              destination: here ? undefined : clusterName,
              project: service.team.replace('team-', ''),
              automated: true,
              path: `apps/${name}`,
              labels: { [APP]: name },
              resources: [
                {
                  group: 'apps',
                  kind: service.stateful ? 'StatefulSet' : 'Deployment',
                  name,
                },
              ],
              revision: 'd4c3b2a1f0e9d8c7b6a5f4e3d2c1b0a9f8e7d6c5',
            });
          }
        }
      });
    }
  },
};
