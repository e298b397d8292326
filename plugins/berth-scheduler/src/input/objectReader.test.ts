import { readNode, readPod } from '../kubernetes/types';
import { InputError } from './InputError';

function refusalOf(read: () => unknown): InputError {
  try {
    read();
  } catch (error) {
    if (error instanceof InputError) {
      return error;
    }
    throw error;
  }
  throw new Error('was read');
}

function cyclic(): object {
  const requests: Record<string, unknown> = { cpu: '1' };
  requests.self = requests;
  return { containers: [{ resources: { requests } }] };
}

describe('what cannot be read of a pod', () => {
  it.each<[string, string, object]>([
    ['spec', 'must be an object', { spec: [] }],
    ['metadata.labels', 'must be an object', { metadata: { labels: 5 } }],
    [
      'spec.overhead',
      'must be an object',
      { spec: { overhead: new Map([['cpu', '1']]) } },
    ],
    [
      'metadata.labels[app]',
      'must be a string',
      { metadata: { labels: { app: 5 } } },
    ],
    ['spec.containers', 'must be a list', { spec: { containers: 'x' } }],
    [
      'spec.containers[1]',
      'must be an object',
      { spec: { containers: [{}, 'x'] } },
    ],
    [
      'spec.containers[0].ports[0].hostPort',
      'must be an integer of 32 bits',
      { spec: { containers: [{ ports: [{ hostPort: 80.5 }] }] } },
    ],
    [
      'spec.priority',
      'must be an integer of 32 bits',
      { spec: { priority: 2 ** 31 } },
    ],
    [
      'spec.priority',
      'must be an integer of 32 bits',
      { spec: { priority: NaN } },
    ],
    [
      'spec.tolerations[0].tolerationSeconds',
      'must be an integer of up to 2^53',
      { spec: { tolerations: [{ tolerationSeconds: 2 ** 53 }] } },
    ],
    [
      'spec.hostNetwork',
      'must be true or false',
      { spec: { hostNetwork: 'yes' } },
    ],
    [
      'spec.overhead[cpu]',
      'must be a quantity',
      { spec: { overhead: { cpu: {} } } },
    ],
    [
      'spec.overhead[cpu]',
      'quantities must match',
      { spec: { overhead: { cpu: Infinity } } },
    ],
    [
      'spec.containers[0].resources.requests[cpu]',
      'quantities must match',
      {
        spec: { containers: [{ resources: { requests: { cpu: '1 core' } } }] },
      },
    ],
    [
      'spec.containers[0].resources.requests[self]',
      'must be a quantity',
      { spec: cyclic() },
    ],
    [
      'status.allocatedResources[cpu]',
      'must not be negative',
      { status: { allocatedResources: { cpu: '-1' } } },
    ],
    [
      'metadata.deletionTimestamp',
      'must be a time of RFC 3339',
      { metadata: { deletionTimestamp: 'yesterday' } },
    ],
    [
      'spec.tolerations',
      'must not be longer than 65536',
      { spec: { tolerations: new Array(65_537).fill({}) } },
    ],
  ])('%s %s', (field, reason, input) => {
    const refusal = refusalOf(() => readPod(input));
    expect(refusal.field).toBe(field);
    expect(refusal.reason).toContain(reason);
    expect(refusal.object).toBe('Pod without a name');
  });

  it('is said of the pod by its name', () => {
    const metadata = { name: 'web', namespace: 'shop', labels: 'x' };
    const input = JSON.parse(JSON.stringify({ metadata }));
    expect(refusalOf(() => readPod(input)).message).toBe(
      'Pod "shop/web": metadata.labels: must be an object',
    );
  });

  it.each(['null', '5', '"x"', '[]', 'true'])('may be all of it: %s', json => {
    const refusal = refusalOf(() => readPod(JSON.parse(json)));
    expect(refusal.message).toBe('Pod without a name: must be an object');
  });

  it('may throw what it likes', () => {
    const input = {
      get spec(): object {
        throw new TypeError('revoked');
      },
    };
    expect(refusalOf(() => readPod(input)).reason).toBe('cannot be read');
  });
});

describe('what is read of a pod', () => {
  it('has nothing where JSON has null', () => {
    const spec = JSON.parse(
      '{"nodeName": null, "nodeSelector": {"a": null}, "containers": [null, {"ports": null}]}',
    );
    expect(readPod({ spec }).spec).toEqual({
      nodeSelector: { a: '' },
      containers: [{}, {}],
    });
  });

  it('has no field that is not known', () => {
    const env: unknown[] = [];
    env.push(env);
    const spec = { containers: [{ image: 'nginx', env }] };
    expect(readPod({ spec }).spec).toEqual({
      containers: [{ image: 'nginx' }],
    });
    expect(spec.containers[0].env).toBe(env);
  });

  it('keeps sources of volumes that are not known', () => {
    const spec = { volumes: [{ name: 'v', tape: { reel: 7 } }] };
    expect(readPod({ spec }).spec.volumes).toEqual([{ name: 'v', tape: true }]);
  });

  it('has the texts that every selector has', () => {
    const spec = {
      affinity: {
        podAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [
            { labelSelector: { matchExpressions: [{ key: 'app' }] } },
          ],
        },
      },
    };
    expect(JSON.stringify(readPod({ spec }).spec.affinity)).toContain(
      '{"key":"app","operator":""}',
    );
  });
});

describe('what cannot be read of a node', () => {
  it.each<[string, object]>([
    ['metadata.name', {}],
    ['metadata.name', { metadata: { name: '' } }],
    ['spec.taints[0].key', { spec: { taints: [{ key: 1 }] } }],
    ['status.allocatable[cpu]', { status: { allocatable: { cpu: '-4' } } }],
    ['status.capacity[gpu]', { status: { capacity: { gpu: 'many' } } }],
    [
      'status.images[0].sizeBytes',
      { status: { images: [{ sizeBytes: '1' }] } },
    ],
  ])('%s', (field, input) => {
    expect(refusalOf(() => readNode(input)).field).toBe(field);
  });
});
