import type { PodTemplate } from '../kubernetes';
import { podShapeOf } from './podShapeOf';

const template = {
  metadata: {
    name: 'not-a-template-field',
    labels: { app: 'llm' },
    annotations: { secret: 'SECRET', 'gpu-fraction': '0.5' },
  },
  spec: {
    nodeName: 'gpu-1',
    serviceAccountName: 'SECRET',
    schedulerName: 'default-scheduler',
    priority: -10,
    priorityClassName: 'batch',
    preemptionPolicy: 'Never',
    runtimeClassName: 'nvidia',
    nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-L4' },
    affinity: { podAntiAffinity: {} },
    tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        topologyKey: 'zone',
        whenUnsatisfiable: 'DoNotSchedule',
        labelSelector: { matchLabels: { app: 'llm' } },
      },
    ],
    schedulingGates: [{ name: 'kueue.x-k8s.io/admission' }],
    schedulingGroup: { podGroupName: 'gang' },
    workloadRef: { name: 'train', podGroup: 'workers' },
    resourceClaims: [{ name: 'gpu', resourceClaimTemplateName: 'one-gpu' }],
    overhead: { cpu: '10m' },
    hostUsers: false,
    resources: { requests: { cpu: '4' } },
    initContainers: [
      {
        name: 'proxy',
        image: 'registry.example.com/proxy:1',
        restartPolicy: 'Always',
        resources: { requests: { cpu: '100m' } },
        command: ['SECRET'],
      },
    ],
    containers: [
      {
        name: 'server',
        image: 'registry.example.com/llm:1',
        command: ['SECRET'],
        restartPolicyRules: [
          { action: 'RestartAllContainers', exitCodes: { values: [1] } },
        ],
        args: ['--token=SECRET'],
        env: [{ name: 'TOKEN', value: 'SECRET' }],
        envFrom: [{ secretRef: { name: 'SECRET' } }],
        livenessProbe: { httpGet: { path: '/SECRET' } },
        resources: {
          requests: { cpu: '2' },
          limits: { cpu: '4', 'nvidia.com/gpu': 2 },
        },
        ports: [
          { containerPort: 8000 },
          { containerPort: 9000, hostPort: 9000, protocol: 'TCP' },
        ],
      },
    ],
    volumes: [
      { name: 'models', persistentVolumeClaim: { claimName: 'models' } },
      { name: 'config', configMap: { name: 'SECRET' } },
      { name: 'creds', secret: { secretName: 'SECRET' } },
      { name: 'scratch', emptyDir: {} },
      { name: 'lun', fc: { targetWWNs: ['SECRET'] } },
      { name: 'disk', gcePersistentDisk: { pdName: 'disk-1', fsType: 'ext4' } },
      {
        name: 'store',
        csi: {
          driver: 'csi.example.com',
          nodePublishSecretRef: { name: 'SECRET' },
          volumeAttributes: { token: 'SECRET' },
        },
      },
      { name: 'weights', image: { reference: 'registry.example.com/w:1' } },
      {
        name: 'work',
        ephemeral: {
          volumeClaimTemplate: {
            metadata: { annotations: { a: 'SECRET' } },
            spec: {
              storageClassName: 'fast',
              accessModes: ['ReadWriteOnce'],
              resources: { requests: { storage: '1Ti' } },
            },
          },
        },
      },
    ],
  },
} as unknown as PodTemplate;

describe('podShapeOf', () => {
  it('takes what bears on scheduling, and fills in requests from limits', () => {
    expect(podShapeOf(template, 'ai')).toEqual({
      metadata: {
        namespace: 'ai',
        labels: { app: 'llm' },
        annotations: { 'gpu-fraction': '0.5' },
      },
      spec: {
        schedulerName: 'default-scheduler',
        priority: -10,
        priorityClassName: 'batch',
        preemptionPolicy: 'Never',
        runtimeClassName: 'nvidia',
        nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-L4' },
        affinity: { podAntiAffinity: {} },
        tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
        topologySpreadConstraints: [
          {
            maxSkew: 1,
            topologyKey: 'zone',
            whenUnsatisfiable: 'DoNotSchedule',
            labelSelector: { matchLabels: { app: 'llm' } },
          },
        ],
        schedulingGates: [{ name: 'kueue.x-k8s.io/admission' }],
        schedulingGroup: { podGroupName: 'gang' },
        workloadRef: { name: 'train', podGroup: 'workers' },
        resourceClaims: [{ name: 'gpu', resourceClaimTemplateName: 'one-gpu' }],
        overhead: { cpu: '10m' },
        hostUsers: false,
        resources: { requests: { cpu: '4' } },
        initContainers: [
          {
            name: 'proxy',
            image: 'registry.example.com/proxy:1',
            restartPolicy: 'Always',
            resources: { requests: { cpu: '100m' } },
          },
        ],
        containers: [
          {
            name: 'server',
            image: 'registry.example.com/llm:1',
            restartPolicyRules: [{ action: 'RestartAllContainers' }],
            resources: {
              requests: { cpu: '2', 'nvidia.com/gpu': 2 },
              limits: { cpu: '4', 'nvidia.com/gpu': 2 },
            },
            ports: [{ containerPort: 9000, hostPort: 9000, protocol: 'TCP' }],
          },
        ],
        volumes: [
          { name: 'models', persistentVolumeClaim: { claimName: 'models' } },
          { name: 'lun', fc: {} },
          { name: 'disk', gcePersistentDisk: { pdName: 'disk-1' } },
          { name: 'store', csi: { driver: 'csi.example.com' } },
          { name: 'weights', image: { reference: 'registry.example.com/w:1' } },
          {
            name: 'work',
            ephemeral: {
              volumeClaimTemplate: {
                spec: {
                  storageClassName: 'fast',
                  accessModes: ['ReadWriteOnce'],
                  resources: { requests: { storage: '1Ti' } },
                },
              },
            },
          },
        ],
      },
    });
  });

  it('leaves the requests of the pod as a whole to whoever knows the release', () => {
    const { spec } = podShapeOf(
      {
        spec: {
          containers: [{ name: 'server' }],
          resources: { requests: { memory: '1Gi' }, limits: { cpu: '4' } },
        },
      },
      undefined,
    );
    expect(spec.resources).toEqual({
      requests: { memory: '1Gi' },
      limits: { cpu: '4' },
    });
  });

  it('lets nothing else out', () => {
    expect(JSON.stringify(podShapeOf(template, 'ai'))).not.toContain('SECRET');
  });

  it("makes the ports of a pod in the host's network ports of the host", () => {
    const { spec } = podShapeOf(
      {
        spec: {
          hostNetwork: true,
          containers: [
            {
              name: 'agent',
              ports: [{ containerPort: 9100 }, { containerPort: 0 }],
            },
          ],
        },
      },
      undefined,
    );

    expect(spec).toEqual({
      hostNetwork: true,
      containers: [
        { name: 'agent', ports: [{ containerPort: 9100, hostPort: 9100 }] },
      ],
    });
  });

  it('is a pod without containers where there is no template', () => {
    expect(podShapeOf(undefined as unknown as PodTemplate, undefined)).toEqual({
      metadata: {},
      spec: { containers: [] },
    });
  });
});
