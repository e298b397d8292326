import { requestsOfPod } from '@berth/backstage-plugin-berth-scheduler';
import type { Pod } from '@berth/backstage-plugin-berth-workloads';
import { pod } from '../__fixtures__/kubernetesObjects';
import { AlikeRequests } from './AlikeRequests';

function podOf(
  spec: Partial<Pod['spec']>,
  status: Partial<NonNullable<Pod['status']>> = {},
): Pod {
  return pod({ name: 'x' }, { spec, status: { phase: 'Running', ...status } });
}

const asks = (cpu: string) => [
  { name: 'main', resources: { requests: { cpu } } },
];

const pods: Record<string, Pod> = {
  plain: podOf({ containers: asks('2') }),
  overhead: podOf({ containers: asks('2'), overhead: { cpu: '1' } }),
  'pod-level': podOf({
    ...{ containers: asks('2'), resources: { requests: { cpu: '5' } } },
  }),
  initialisation: podOf({
    ...{ containers: asks('2'), initContainers: asks('9') },
  }),
  sidecar: podOf({
    containers: asks('2'),
    initContainers: [{ ...asks('1')[0], name: 's', restartPolicy: 'Always' }],
  }),
  'being resized': podOf(
    { containers: asks('2') },
    {
      containerStatuses: [
        { name: 'main', resources: { requests: { cpu: '4' } } },
      ],
    },
  ),
  'resized beyond the node': podOf(
    { containers: asks('8') },
    {
      conditions: [
        { type: 'PodResizePending', status: 'True', reason: 'Infeasible' },
      ],
      containerStatuses: [
        {
          ...{ name: 'main', allocatedResources: { cpu: '4' } },
          resources: { requests: { cpu: '4' } },
        },
      ],
    },
  ),
};

describe('AlikeRequests', () => {
  const requests = new AlikeRequests('1.37');

  it.each(Object.entries(pods))('asks as the whole pod does: %s', (_, of) => {
    const whole = Object.fromEntries(requestsOfPod(of as never, '1.37'));
    expect(Object.fromEntries(requests.of(of)!)).toEqual(whole);
    // From memory.
    expect(Object.fromEntries(requests.of(of)!)).toEqual(whole);
  });

  it('reckons once for pods that differ in something else', () => {
    const other = { ...pods.plain, metadata: { name: 'y', uid: 'y' } };
    expect(requests.of(other)).toBe(requests.of(pods.plain));
  });

  it('cannot read what is no quantity, each time', () => {
    const odd = podOf({ containers: asks('much') });
    expect(requests.of(odd)).toBeUndefined();
    expect(requests.of(odd)).toBeUndefined();
  });
});
