import { podRequests } from './podRequests';
import { readPod } from './types';
import type { KubernetesVersion } from './version';

function container(name: string, cpu: string, more: object = {}) {
  return { name, resources: { requests: { cpu } }, ...more };
}

function cpuOf(
  spec: object,
  options: {
    status?: object;
    useStatus?: boolean;
    version?: KubernetesVersion;
  } = {},
) {
  const { status, useStatus = false, version = '1.37' } = options;
  const pod = readPod({ spec, status });
  return podRequests({ pod, version, useStatus }).get('cpu');
}

describe('podRequests', () => {
  it.each<[string, object, bigint]>([
    [
      'adds containers',
      { containers: [container('a', '1'), container('b', '500m')] },
      1500n,
    ],
    [
      'takes the heaviest init container where it is more',
      {
        containers: [container('a', '1')],
        initContainers: [container('i', '3'), container('j', '2')],
      },
      3000n,
    ],
    [
      'adds sidecars to the containers',
      {
        containers: [container('a', '1')],
        initContainers: [container('s', '2', { restartPolicy: 'Always' })],
      },
      3000n,
    ],
    [
      'adds sidecars to the init containers after them only',
      {
        containers: [container('a', '1')],
        initContainers: [
          container('i', '4'),
          container('s', '2', { restartPolicy: 'Always' }),
          container('j', '3'),
        ],
      },
      5000n,
    ],
    [
      'adds overhead',
      { containers: [container('a', '1')], overhead: { cpu: '250m' } },
      1250n,
    ],
    [
      'puts pod-level requests in the place of the containers',
      {
        containers: [container('a', '1')],
        resources: { requests: { cpu: '2' } },
        overhead: { cpu: '250m' },
      },
      2250n,
    ],
  ])('%s', (_, spec, expected) => {
    expect(cpuOf(spec)).toBe(expected);
  });

  describe('while a pod is being resized', () => {
    const spec = { containers: [container('a', '1'), container('b', '3')] };
    const status = {
      containerStatuses: [
        { name: 'a', resources: { requests: { cpu: '2' } } },
        { name: 'b', resources: { requests: { cpu: '1' } } },
      ],
    };
    const infeasible = {
      ...status,
      conditions: [{ type: 'PodResizePending', reason: 'Infeasible' }],
    };

    it('counts the most of each container up to 1.36', () => {
      const options = { status, useStatus: true } as const;
      expect(cpuOf(spec, { ...options, version: '1.36' })).toBe(5000n);
    });

    it('counts the most of the whole pod since 1.37', () => {
      expect(cpuOf(spec, { status, useStatus: true })).toBe(4000n);
    });

    it('does not count what was found infeasible', () => {
      const options = { status: infeasible, useStatus: true } as const;
      expect(cpuOf(spec, options)).toBe(3000n);
      expect(cpuOf(spec, { ...options, version: '1.34' })).toBe(3000n);
    });

    it('counts the spec alone where the status does not matter', () => {
      expect(cpuOf(spec, { status })).toBe(4000n);
    });

    it.each<[KubernetesVersion, bigint]>([
      ['1.35', 2000n],
      ['1.36', 3000n],
      ['1.37', 3000n],
    ])('counts pod-level status since 1.36 (%s)', (version, expected) => {
      const podLevel = {
        containers: [container('a', '1')],
        resources: { requests: { cpu: '2' } },
      };
      const resized = { resources: { requests: { cpu: '3' } } };
      expect(
        cpuOf(podLevel, { status: resized, useStatus: true, version }),
      ).toBe(expected);
    });
  });
});
