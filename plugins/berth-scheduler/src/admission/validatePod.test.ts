import { readPod, type PodInput } from '../kubernetes/types';
import type { KubernetesVersion } from '../kubernetes/version';
import { admitPod } from './admitPod';

const WHOLE: PodInput = {
  metadata: { name: 'web', labels: { app: 'web', hash: 'x1' } },
  spec: { containers: [{ name: 'main', image: 'nginx' }] },
};

/** The field of the first problem of a whole pod; the answers are those of the API server of 1.37.1. */
function refused(spec: object, version: KubernetesVersion = '1.37') {
  return refusedPod({ ...WHOLE, spec: { ...WHOLE.spec, ...spec } }, version);
}

function refusedPod(pod: PodInput, version: KubernetesVersion = '1.37') {
  const admission = admitPod(
    readPod(pod),
    { kubernetesVersion: version },
    {
      isWhole: true,
    },
  );
  return admission.outcome === 'refused'
    ? admission.problem.field
    : admission.outcome;
}

const selector = { matchLabels: { app: 'web' } };

describe('topology spread constraints', () => {
  const valid = {
    maxSkew: 1,
    topologyKey: 'zone',
    whenUnsatisfiable: 'DoNotSchedule',
    labelSelector: selector,
  };
  const at = 'spec.topologySpreadConstraints[0]';

  it.each<[string, object]>([
    ['admitted', {}],
    ['admitted', { topologyKey: 'a b' }],
    ['admitted', { labelSelector: undefined }],
    ['admitted', { matchLabelKeys: ['hash'] }],
    ['admitted', { matchLabelKeys: ['absent', 'absent'] }],
    ['admitted', { nodeAffinityPolicy: 'Ignore', nodeTaintsPolicy: 'Honor' }],
    [`${at}.maxSkew`, { maxSkew: 0 }],
    [`${at}.topologyKey`, { topologyKey: '' }],
    [`${at}.whenUnsatisfiable`, { whenUnsatisfiable: 'Perhaps' }],
    [`${at}.minDomains`, { minDomains: 0 }],
    [
      `${at}.minDomains`,
      { minDomains: 2, whenUnsatisfiable: 'ScheduleAnyway' },
    ],
    [`${at}.nodeAffinityPolicy`, { nodeAffinityPolicy: '' }],
    [`${at}.nodeTaintsPolicy`, { nodeTaintsPolicy: 'honor' }],
    [`${at}[0]`, { matchLabelKeys: ['app'] }],
    [`${at}[1]`, { matchLabelKeys: ['hash', 'hash'] }],
    [`${at}.matchLabelKeys[0]`, { matchLabelKeys: ['a b'] }],
    [
      `${at}.matchLabelKeys`,
      { matchLabelKeys: ['hash'], labelSelector: undefined },
    ],
    [
      `${at}.labelSelector.matchLabels`,
      { labelSelector: { matchLabels: { a: 'b c' } } },
    ],
  ])('%s: %j', (field, changes) => {
    const constraints = [{ ...valid, ...changes }];
    expect(refused({ topologySpreadConstraints: constraints })).toBe(field);
  });

  it('may stand once for a key and an action', () => {
    const soft = { ...valid, whenUnsatisfiable: 'ScheduleAnyway' };
    expect(refused({ topologySpreadConstraints: [valid, soft] })).toBe(
      'admitted',
    );
    expect(refused({ topologySpreadConstraints: [valid, soft, valid] })).toBe(
      `${at}.{topologyKey, whenUnsatisfiable}`,
    );
  });
});

describe('affinity between pods', () => {
  const valid = { topologyKey: 'zone', labelSelector: selector };
  const required = 'requiredDuringSchedulingIgnoredDuringExecution';
  const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';
  const at = `spec.affinity.podAntiAffinity.${required}[0]`;

  it.each<[string, object]>([
    ['admitted', {}],
    ['admitted', { labelSelector: undefined, namespaceSelector: {} }],
    ['admitted', { mismatchLabelKeys: ['hash', 'app'] }],
    [`${at}.topologyKey`, { topologyKey: undefined }],
    [`${at}.topologyKey`, { topologyKey: 'a b' }],
    [`${at}.namespace`, { namespaces: ['Shop'] }],
    [`${at}.matchLabelKeys[0]`, { matchLabelKeys: ['-'] }],
    [`${at}[0]`, { matchLabelKeys: ['app'] }],
    // Both are in the selector by then.
    [`${at}[0]`, { matchLabelKeys: ['hash'], mismatchLabelKeys: ['hash'] }],
    [
      `${at}.matchLabelKeys[0]`,
      { matchLabelKeys: ['absent'], mismatchLabelKeys: ['absent'] },
    ],
    [
      `${at}.mismatchLabelKeys`,
      { mismatchLabelKeys: ['hash'], labelSelector: undefined },
    ],
    ...selectors('labelSelector'),
    ...selectors('namespaceSelector'),
  ])('%s: %j', (field, changes) => {
    const podAntiAffinity = { [required]: [{ ...valid, ...changes }] };
    expect(refused({ affinity: { podAntiAffinity } })).toBe(field);
  });

  function selectors(name: string): Array<[string, object]> {
    const expression = `${at}.${name}.matchExpressions[0]`;
    return [
      [`${expression}.operator`, { key: 'a' }],
      [`${expression}.operator`, { key: 'a', operator: 'Gt', values: ['1'] }],
      [`${expression}.values`, { key: 'a', operator: 'In' }],
      [`${expression}.values`, { key: 'a', operator: 'Exists', values: ['b'] }],
      [`${expression}.key`, { operator: 'Exists' }],
      [
        `${expression}.values[1]`,
        { key: 'a', operator: 'NotIn', values: ['', 'b c'] },
      ],
    ].map(([field, one]) => [
      String(field),
      { [name]: { matchExpressions: [one] } },
    ]);
  }

  it.each([
    ['admitted', 100],
    [`spec.affinity.podAffinity.${preferred}[0].weight`, 0],
    [`spec.affinity.podAffinity.${preferred}[0].weight`, 101],
  ])('%s: weight %i', (field, weight) => {
    const podAffinity = { [preferred]: [{ weight, podAffinityTerm: valid }] };
    expect(refused({ affinity: { podAffinity } })).toBe(field);
  });
});

describe('volumes', () => {
  const claim = {
    accessModes: ['ReadWriteOnce'],
    resources: { requests: { storage: '1Gi' } },
  };
  const ephemeral = (spec: object) => ({
    name: 'e',
    ephemeral: { volumeClaimTemplate: { spec: { ...claim, ...spec } } },
  });
  const at = 'spec.volumes[0]';
  const spec = `${at}.ephemeral.volumeClaimTemplate.spec`;

  it.each<[string, object[]]>([
    ['admitted', [{ name: 'v' }]],
    ['admitted', [{ name: 'v', persistentVolumeClaim: { claimName: 'A b' } }]],
    ['admitted', [ephemeral({})]],
    [`${at}.name`, [{}]],
    [`${at}.name`, [{ name: 'V' }]],
    ['spec.volumes[1].name', [{ name: 'v' }, { name: 'v' }]],
    [`${at}.hostPath`, [{ name: 'v', emptyDir: {}, hostPath: { path: '/' } }]],
    [
      `${at}.persistentVolumeClaim.claimName`,
      [{ name: 'v', persistentVolumeClaim: {} }],
    ],
    [
      'spec.volumes[1].persistentVolumeClaim.claimName',
      [
        ephemeral({}),
        { name: 'v', persistentVolumeClaim: { claimName: 'web-e' } },
      ],
    ],
    [`${at}.ephemeral.volumeClaimTemplate`, [{ name: 'v', ephemeral: {} }]],
    [`${spec}.accessModes`, [ephemeral({ accessModes: [] })]],
    [`${spec}.accessModes`, [ephemeral({ accessModes: ['Often'] })]],
    [
      `${spec}.accessModes`,
      [ephemeral({ accessModes: ['ReadWriteOncePod', 'ReadWriteOnce'] })],
    ],
    [`${spec}.resources[storage]`, [ephemeral({ resources: {} })]],
    [
      `${spec}.resources[storage]`,
      [ephemeral({ resources: { requests: { storage: '-1' } } })],
    ],
    [`${spec}.storageClassName`, [ephemeral({ storageClassName: 'A b' })]],
    [`${spec}.volumeMode`, [ephemeral({ volumeMode: 'Tape' })]],
    [`${at}.persistentDisk.pdName`, [{ name: 'v', gcePersistentDisk: {} }]],
    [
      `${at}.awsElasticBlockStore.partition`,
      [{ name: 'v', awsElasticBlockStore: { volumeID: 'x', partition: 256 } }],
    ],
    [
      `${at}.azureDisk.diskURI`,
      [{ name: 'v', azureDisk: { diskName: 'x', diskURI: '/subscriptions/' } }],
    ],
    [`${at}.rbd.image`, [{ name: 'v', rbd: { monitors: ['a'] } }]],
    [
      `${at}.iscsi.iqn`,
      [{ name: 'v', iscsi: { targetPortal: 'a', iqn: 'iqn.x' } }],
    ],
    [`${at}.hostPath.path`, [{ name: 'v', hostPath: { path: '/a/../b' } }]],
    [
      `${at}.hostPath.type`,
      [{ name: 'v', hostPath: { path: '/a', type: 'Drawer' } }],
    ],
    [`${at}.nfs.path`, [{ name: 'v', nfs: { server: 'a', path: 'b' } }]],
    [
      `${at}.emptyDir.sizeLimit`,
      [{ name: 'v', emptyDir: { sizeLimit: '-1' } }],
    ],
    [`${at}.csi.driver`, [{ name: 'v', csi: { driver: 'a b' } }]],
    [`${at}.image.reference`, [{ name: 'v', image: {} }]],
    [`${at}.secret.secretName`, [{ name: 'v', secret: {} }]],
  ])('%s: %j', (field, volumes) => {
    expect(refused({ volumes })).toBe(field);
  });

  it('are mounted by name', () => {
    const container = (name: string) => ({
      name: 'main',
      image: 'nginx',
      volumeMounts: [{ name, mountPath: '/v' }],
    });
    const volumes = [{ name: 'v', image: { reference: 'model:1' } }];
    expect(refused({ volumes, containers: [container('w')] })).toBe(
      'spec.containers[0].volumeMounts[0].name',
    );
    // Image volumes and their mounts are dropped where the gate is off.
    for (const version of ['1.34', '1.35'] as const) {
      expect(refused({ volumes, containers: [container('v')] }, version)).toBe(
        'admitted',
      );
    }
  });
});

describe('containers', () => {
  const at = 'spec.containers[0]';
  const rule = {
    action: 'Restart',
    exitCodes: { operator: 'In', values: [1] },
  };

  it.each<[string, object]>([
    [`${at}.name`, { name: '' }],
    [`${at}.name`, { name: 'a.b' }],
    [`${at}.image`, { image: undefined }],
    [`${at}.image`, { image: ' nginx' }],
    [`${at}.ports[0].name`, { ports: [{ containerPort: 80, name: 'HTTP' }] }],
    [
      `${at}.ports[0].protocol`,
      { ports: [{ containerPort: 80, protocol: 'X' }] },
    ],
    [`${at}.resources.claims[0]`, { resources: { claims: [{ name: 'gpu' }] } }],
    [`${at}.restartPolicy`, { restartPolicy: 'Often' }],
    [`${at}.restartPolicy`, { restartPolicyRules: [rule] }],
    [
      `${at}.restartPolicyRules[0].exitCodes`,
      { restartPolicy: 'Never', restartPolicyRules: [{ action: 'Restart' }] },
    ],
    [
      `${at}.restartPolicyRules[0].action`,
      {
        restartPolicy: 'Never',
        restartPolicyRules: [{ exitCodes: rule.exitCodes }],
      },
    ],
  ])('%s: %j', (field, changes) => {
    const containers = [{ name: 'main', image: 'nginx', ...changes }];
    expect(refused({ containers })).toBe(field);
  });

  it.each<[KubernetesVersion, string, string]>([
    ['1.34', 'admitted', 'admitted'],
    [
      '1.35',
      'spec.initContainers[0].restartPolicyRules',
      'spec.containers[0].restartPolicyRules[0].action',
    ],
    ['1.36', 'admitted', 'admitted'],
  ])('of %s may say how they restart', (version, ofSidecars, ofAll) => {
    const sidecar = {
      name: 'proxy',
      image: 'envoy',
      restartPolicy: 'Always',
      restartPolicyRules: [rule],
    };
    expect(refused({ initContainers: [sidecar] }, version)).toBe(ofSidecars);
    const restartsAll = {
      name: 'main',
      image: 'nginx',
      restartPolicy: 'Never',
      restartPolicyRules: [{ ...rule, action: 'RestartAllContainers' }],
    };
    expect(refused({ containers: [restartsAll] }, version)).toBe(ofAll);
  });

  it('have names of their own', () => {
    const twin = { name: 'main', image: 'nginx' };
    expect(refused({ containers: [twin, twin] })).toBe(
      'spec.containers[1].name',
    );
    expect(refused({ initContainers: [twin] })).toBe(
      'spec.initContainers[0].name',
    );
  });
});

describe('claims for devices', () => {
  const gpu = { name: 'gpu', resourceClaimName: 'mine' };
  const at = 'spec.containers[0].resources.claims';

  it.each<[string, object[], object[]]>([
    ['admitted', [gpu], [{ name: 'gpu' }]],
    [
      'admitted',
      [gpu],
      [
        { name: 'gpu', request: 'a' },
        { name: 'gpu', request: 'b' },
      ],
    ],
    ['spec.resourceClaims[0].name', [{}], []],
    ['spec.resourceClaims[0]', [{ name: 'gpu' }], []],
    ['spec.resourceClaims[1].name', [gpu, gpu], []],
    [
      'spec.resourceClaims[0].resourceClaimName',
      [{ name: 'gpu', resourceClaimName: 'Mine' }],
      [],
    ],
    [`${at}[0]`, [gpu], [{ name: 'nic' }]],
    [`${at}[1]`, [gpu], [{ name: 'gpu' }, { name: 'gpu' }]],
    [`${at}[1]`, [gpu], [{ name: 'gpu', request: 'a' }, { name: 'gpu' }]],
    [`${at}[0].request`, [gpu], [{ name: 'gpu', request: 'A' }]],
  ])('%s: %j %j', (field, resourceClaims, claims) => {
    const containers = [
      { name: 'main', image: 'nginx', resources: { claims } },
    ];
    expect(refused({ resourceClaims, containers })).toBe(field);
  });
});

it.each<[string, object]>([
  ['spec.hostNetwork', { hostUsers: false, hostNetwork: true }],
  ['spec.HostPID', { hostUsers: false, hostPID: true }],
  ['spec.restartPolicy', { restartPolicy: 'Often' }],
  ['spec.nodeName', { nodeName: 'A' }],
  ['spec.priorityClassName', { priorityClassName: 'A' }],
  ['spec.runtimeClassName', { runtimeClassName: 'A' }],
  ['spec.preemptionPolicy', { preemptionPolicy: '' }],
  ['spec.overhead.limits[cpu]', { overhead: { cpu: '-1' } }],
  ['spec.overhead', { overhead: { 'hugepages-2Mi': '2Mi' } }],
])('%s: %j', (field, spec) => {
  expect(refused(spec)).toBe(field);
});

it.each<[string, object]>([
  ['metadata.name', { name: '' }],
  ['metadata.namespace', { namespace: 'a.b' }],
  ['metadata.labels', { labels: { a: 'b c' } }],
  ['metadata.annotations', { annotations: { 'a b': '' } }],
  ['metadata.annotations', { annotations: { a: 'x'.repeat(2 ** 18) } }],
  [
    'metadata.ownerReferences[0].apiVersion',
    { ownerReferences: [{ kind: 'Job' }] },
  ],
])('%s', (field, metadata) => {
  expect(
    refusedPod({ ...WHOLE, metadata: { ...WHOLE.metadata, ...metadata } }),
  ).toBe(field);
});

describe('a pod that is not whole', () => {
  it('may lack names, images and contents of volumes', () => {
    const spec = {
      containers: [{}, { restartPolicyRules: [{ action: 'Restart' }] }],
      volumes: [
        { secret: {} },
        { azureDisk: { diskURI: 'x' } },
        { csi: { driver: 'd' } },
      ],
    };
    const admission = admitPod(readPod({ spec }), {
      kubernetesVersion: '1.37',
    });
    expect(admission.outcome).toBe('admitted');
  });
});

describe('labels that selectors name by key', () => {
  const constraint = {
    maxSkew: 1,
    topologyKey: 'zone',
    whenUnsatisfiable: 'DoNotSchedule',
    labelSelector: selector,
    matchLabelKeys: ['hash', 'absent'],
  };
  const term = {
    topologyKey: 'zone',
    labelSelector: selector,
    matchLabelKeys: ['hash'],
    mismatchLabelKeys: ['app'],
  };
  const spec = {
    ...WHOLE.spec,
    topologySpreadConstraints: [constraint],
    affinity: {
      podAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [term],
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 1, podAffinityTerm: term },
        ],
      },
    },
  };
  const hash = { key: 'hash', operator: 'In', values: ['x1'] };
  const app = { key: 'app', operator: 'NotIn', values: ['web'] };

  function stored(uid?: string) {
    const metadata = { ...WHOLE.metadata, uid };
    const admission = admitPod(readPod({ metadata, spec }), {
      kubernetesVersion: '1.34',
    });
    return admission.outcome === 'admitted' ? admission.pod.spec : undefined;
  }

  it('are merged into the selectors', () => {
    const merged = stored();
    expect(merged?.topologySpreadConstraints?.[0].labelSelector).toEqual({
      ...selector,
      matchExpressions: [hash],
    });
    const affinity = merged?.affinity?.podAffinity;
    const [required] =
      affinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [];
    const [preferred] =
      affinity?.preferredDuringSchedulingIgnoredDuringExecution ?? [];
    expect(required.labelSelector?.matchExpressions).toEqual([hash, app]);
    expect(preferred.podAffinityTerm).toEqual(required);
  });

  it('are there already in a pod that was stored before', () => {
    expect(stored('123')?.topologySpreadConstraints).toEqual([constraint]);
  });
});
