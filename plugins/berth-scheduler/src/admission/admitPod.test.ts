import { readPod } from '../kubernetes/types';
import { admitPod } from './admitPod';

function admit(spec: object) {
  const admission = admitPod(readPod({ spec }), { kubernetesVersion: '1.37' });
  switch (admission.outcome) {
    case 'admitted':
      return admission.pod.spec;
    case 'refused':
      return `${admission.problem.field}: ${admission.problem.why}`;
    default:
      return admission.reason;
  }
}

function container(more: object = {}) {
  return { containers: [{ name: 'main', image: 'nginx', ...more }] };
}

function asking(requests: object, limits: object = {}) {
  return container({ resources: { requests, limits } });
}

function affine(required: object[]) {
  return {
    ...container(),
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: required,
        },
      },
    },
  };
}

const RESOURCES = 'spec.containers[0].resources';
const TERMS =
  'spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms';

describe('defaults of the API server', () => {
  it('requests what is limited, unless something is requested', () => {
    const limits = { cpu: '2', 'nvidia.com/gpu': '1' };
    expect(admit(asking({ cpu: '1' }, limits))).toMatchObject(
      asking({ cpu: '1', 'nvidia.com/gpu': '1' }, limits),
    );
  });

  it("takes container ports for host ports in the host's network", () => {
    const ports = [{ containerPort: 80 }];
    expect(admit({ ...container({ ports }), hostNetwork: true })).toMatchObject(
      container({ ports: [{ containerPort: 80, hostPort: 80 }] }),
    );
  });

  it('completes pod-level requests from containers, then from limits', () => {
    const spec = {
      ...asking({ cpu: '1' }),
      resources: { limits: { cpu: '2', memory: '1Gi' } },
    };
    expect(admit(spec)).toMatchObject({
      resources: { requests: { cpu: '1000m', memory: '1Gi' } },
    });
  });

  it('raises hugepages of containers to the pod', () => {
    const pages = { 'hugepages-2Mi': '4Mi' };
    const spec = {
      ...asking({ ...pages, cpu: '1' }, pages),
      resources: { requests: { cpu: '2' } },
    };
    expect(admit(spec)).toMatchObject({
      resources: { requests: { cpu: '2', 'hugepages-2Mi': '4194304000m' } },
    });
  });
});

describe('pods that the API server refuses', () => {
  it.each<[string, object]>([
    ['spec.containers: Required value', {}],
    [`${RESOURCES}.requests[cpu]: Invalid value: "-1"`, asking({ cpu: '-1' })],
    [`${RESOURCES}.requests[foo]: Invalid value`, asking({ foo: '1' })],
    [
      `${RESOURCES}.limits[example.com/a]: Invalid value: "500m": must be an integer`,
      asking({ 'example.com/a': '500m' }, { 'example.com/a': '500m' }),
    ],
    [
      `${RESOURCES}.requests: Invalid value: "2": must be less than or equal to cpu limit of 1`,
      asking({ cpu: '2' }, { cpu: '1' }),
    ],
    [
      `${RESOURCES}.limits: Required value: Limit must be set for non overcommitable resources`,
      asking({ 'nvidia.com/gpu': '1' }),
    ],
    [
      `${RESOURCES}.requests: Invalid value: "1": must be equal to nvidia.com/gpu limit of 2`,
      asking({ 'nvidia.com/gpu': '1' }, { 'nvidia.com/gpu': '2' }),
    ],
    [
      `${RESOURCES}: Forbidden: HugePages require cpu or memory`,
      asking({ 'hugepages-2Mi': '2Mi' }, { 'hugepages-2Mi': '2Mi' }),
    ],
    [
      `${RESOURCES}.limits[hugepages-2Mi]: Invalid value: "3Mi"`,
      asking({ cpu: '1' }, { 'hugepages-2Mi': '3Mi' }),
    ],
    [
      'spec.resources.requests[cpu]: Invalid value: "1000m": must be greater than or equal to aggregate container requests',
      { ...asking({ cpu: '2' }), resources: { requests: { cpu: '1' } } },
    ],
    [
      'spec.resources.requests[nvidia.com/gpu]: Invalid value',
      { ...container(), resources: { requests: { 'nvidia.com/gpu': '1' } } },
    ],
    [
      'spec.containers[0].ports[0].containerPort: Required value',
      container({ ports: [{ hostPort: 80 }] }),
    ],
    [
      'spec.containers[0].ports[0].hostPort: Invalid value: 70000',
      container({ ports: [{ containerPort: 80, hostPort: 70000 }] }),
    ],
    [
      'spec.containers[0].ports[1].hostPort: Duplicate value: "TCP//80"',
      container({
        ports: [
          { containerPort: 80, hostPort: 80 },
          { containerPort: 81, hostPort: 80 },
        ],
      }),
    ],
    [
      'spec.containers[0].ports[0].hostPort: Invalid value: 81: must match `containerPort`',
      {
        ...container({ ports: [{ containerPort: 80, hostPort: 81 }] }),
        hostNetwork: true,
      },
    ],
    [
      'spec.nodeSelector: Invalid value: "a b"',
      { ...container(), nodeSelector: { zone: 'a b' } },
    ],
    [`${TERMS}: Required value`, affine([])],
    [
      `${TERMS}[0].matchExpressions[0].values: Required value`,
      affine([{ matchExpressions: [{ key: 'zone', operator: 'In' }] }]),
    ],
    [
      `${TERMS}[0].matchExpressions[0].operator: Invalid value: "Near"`,
      affine([{ matchExpressions: [{ key: 'zone', operator: 'Near' }] }]),
    ],
    [
      `${TERMS}[0].matchFields[0].key: Invalid value: "spec.x"`,
      affine([
        { matchFields: [{ key: 'spec.x', operator: 'In', values: ['a'] }] },
      ]),
    ],
    [
      'spec.tolerations[0].operator: Invalid value: ""',
      { ...container(), tolerations: [{ value: 'x' }] },
    ],
    [
      'spec.tolerations[0].effect: Unsupported value: "Never"',
      {
        ...container(),
        tolerations: [{ operator: 'Exists', effect: 'Never' }],
      },
    ],
    [
      'spec.tolerations[0].effect: Invalid value: ""',
      {
        ...container(),
        tolerations: [{ operator: 'Exists', tolerationSeconds: 3 }],
      },
    ],
    [
      'spec.nodeName: Forbidden: cannot be set until all schedulingGates have been cleared',
      { ...container(), nodeName: 'a', schedulingGates: [{ name: 'g' }] },
    ],
    [
      'spec.schedulingGates[1]: Duplicate value: "g"',
      { ...container(), schedulingGates: [{ name: 'g' }, { name: 'g' }] },
    ],
  ])('%s', (problem, spec) => {
    expect(admit(spec)).toContain(problem);
  });
});

it('does not count pods whose numbers are too big', () => {
  expect(admit(asking({ memory: '16Pi' }))).toContain('memory: ');
});
