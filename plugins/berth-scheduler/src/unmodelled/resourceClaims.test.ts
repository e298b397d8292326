import { schedule } from '../framework/schedule';
import { takeSnapshot } from '../snapshot/takeSnapshot';

const GPU = 'example.com/gpu';
const node = {
  metadata: { name: 'node-1' },
  status: { allocatable: { cpu: '8', pods: '10', [GPU]: 4 } },
};
const container = {
  name: 'main',
  image: 'main:1',
  resources: { requests: { [GPU]: 1 }, limits: { [GPU]: 1 } },
};

function outcomeWith(deviceClasses: object[] | undefined) {
  const snapshot = takeSnapshot({
    nodes: [node],
    pods: [],
    objects: { deviceClasses },
  });
  const pod = {
    metadata: { name: 'p', namespace: 'n' },
    spec: { containers: [container] },
  };
  const { outcome, unknown } = schedule(snapshot, pod, {
    kubernetesVersion: '1.37',
  });
  return { outcome, reasons: unknown?.reasons };
}

describe('devices by claim', () => {
  it('leave a resource unknown for which a DeviceClass answers', () => {
    expect(
      outcomeWith([
        { metadata: { name: 'gpu' }, spec: { extendedResourceName: GPU } },
      ]),
    ).toEqual({
      outcome: 'unknown',
      reasons: [
        `spec.containers[].resources.requests[${GPU}]: a DeviceClass answers for this resource, and device allocation is not modelled`,
      ],
    });
  });

  it.each([
    ['of other resources', [{ spec: { extendedResourceName: 'other.com/x' } }]],
    ['of no resource', [{ metadata: { name: 'gpu' } }]],
    ['that are none', []],
    ['that nobody asked for', undefined],
  ])(
    'leave a resource that a node offers known with classes %s',
    (_, classes) => {
      expect(outcomeWith(classes).outcome).toBe('scheduled');
    },
  );
});
