import type { Container, PodSpec, ResourceList } from '../kubernetes';
import { acceleratorRequests } from './acceleratorRequests';

const container = (
  requests?: ResourceList,
  more: Partial<Container> = {},
): Container => ({ name: 'c', resources: { requests }, ...more });
const gpus = <T extends string | number>(count: T) => ({
  'nvidia.com/gpu': count,
});
const sidecar = (count: number) =>
  container(gpus(count), { restartPolicy: 'Always' });

describe('acceleratorRequests', () => {
  it.each<[string, PodSpec, Record<string, number>]>([
    [
      'sums containers',
      { containers: [container(gpus('1')), container(gpus(2))] },
      gpus(3),
    ],
    [
      'copies limits to requests',
      {
        containers: [{ name: 'c', resources: { limits: gpus('4') } }],
      },
      gpus(4),
    ],
    [
      'prefers requests to limits',
      {
        containers: [
          { name: 'c', resources: { requests: gpus('1'), limits: gpus('4') } },
        ],
      },
      gpus(1),
    ],
    [
      'takes the greediest init container if it needs more',
      {
        initContainers: [container(gpus(4)), container(gpus(2))],
        containers: [container(gpus(1))],
      },
      gpus(4),
    ],
    [
      'takes the containers if they need more',
      {
        initContainers: [container(gpus(1))],
        containers: [container(gpus(2)), container(gpus(2))],
      },
      gpus(4),
    ],
    [
      'adds sidecars to the containers',
      { initContainers: [sidecar(1)], containers: [container(gpus(2))] },
      gpus(3),
    ],
    [
      'adds to an init container only the sidecars started before it',
      {
        initContainers: [sidecar(1), container(gpus(4)), sidecar(1)],
        containers: [container(gpus(1))],
      },
      gpus(5),
    ],
    [
      'keeps resources apart',
      {
        containers: [
          container({ ...gpus(1), 'nvidia.com/mig-1g.5gb': '2', cpu: '4' }),
        ],
      },
      { ...gpus(1), 'nvidia.com/mig-1g.5gb': 2 },
    ],
    [
      'leaves out what asks for none',
      { containers: [container(gpus('0'))] },
      {},
    ],
    [
      'does not count what is no quantity',
      { containers: [container(gpus('all')), container(gpus('-1'))] },
      {},
    ],
  ])('%s', (_, spec, expected) => {
    expect(Object.fromEntries(acceleratorRequests(spec))).toEqual(expected);
  });
});
