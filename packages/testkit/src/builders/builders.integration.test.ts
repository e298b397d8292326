import { installCrd } from '../crds';
import { describeWithControlPlane } from '../testing';
import {
  application,
  deployment,
  hpa,
  namespace,
  node,
  pod,
  service,
  statefulSet,
} from '.';

describeWithControlPlane('the builders', {}, controlPlane => {
  beforeAll(async () => {
    await installCrd(controlPlane(), 'argo-cd/application');
    await controlPlane().apply([
      namespace({ name: 'ml', labels: { team: 'ml' } }),
      namespace({ name: 'argocd' }),
    ]);
  });

  // Every apply is validated strictly: a field that the API does not know is an error.
  it.each([
    [
      'a node with everything',
      node({
        name: 'full',
        zone: 'a',
        region: 'r',
        labels: { disk: 'ssd' },
        gpus: { model: 'H100', count: 8 },
        taints: [{ key: 'nvidia.com/gpu', effect: 'NoSchedule' }],
        resources: { 'example.com/fpga': '1' },
        unschedulable: true,
        images: { 'registry.example/app:1': 500_000_000 },
      }),
    ],
    [
      'a node with MIG',
      node({
        name: 'mig',
        gpus: {
          model: 'A100',
          count: 1,
          mig: { strategy: 'mixed', instances: { '2g.20gb': 3 } },
        },
      }),
    ],
    [
      'a node with AMD',
      node({ name: 'amd', gpus: { model: 'MI300X', count: 8 } }),
    ],
    [
      'a pod with everything',
      pod({
        name: 'full',
        namespace: 'ml',
        labels: { app: 'full' },
        annotations: { note: 'x' },
        requests: { cpu: '1', memory: '1Gi', 'nvidia.com/gpu': '1' },
        limits: { memory: '2Gi' },
        hostPorts: [8080],
        nodeSelector: { disk: 'ssd' },
        affinity: { podAntiAffinity: {} },
        tolerations: [{ operator: 'Exists' }],
        topologySpreadConstraints: [
          {
            maxSkew: 1,
            topologyKey: 'topology.kubernetes.io/zone',
            whenUnsatisfiable: 'ScheduleAnyway',
          },
        ],
        schedulerName: 'other',
        spec: { hostNetwork: true, terminationGracePeriodSeconds: 0 },
      }),
    ],
    [
      'a Deployment',
      deployment({
        name: 'd',
        namespace: 'ml',
        strategy: { type: 'Recreate' },
        paused: true,
        progressDeadlineSeconds: 60,
        workloadAnnotations: { owner: 'ml' },
      }),
    ],
    [
      'a StatefulSet',
      statefulSet({
        name: 's',
        namespace: 'ml',
        podManagementPolicy: 'Parallel',
      }),
    ],
    [
      'a HorizontalPodAutoscaler',
      hpa({
        name: 'd',
        namespace: 'ml',
        maxReplicas: 9,
        status: { currentReplicas: 2, desiredReplicas: 3 },
      }),
    ],
    [
      'a Service',
      service({ name: 'd', namespace: 'ml', labels: { app: 'd' } }),
    ],
    [
      'an Application',
      application({
        name: 'd',
        observed: {
          sync: 'OutOfSync',
          health: 'Degraded',
          revision: 'c0ffee',
          reconciledAt: '2026-11-20T09:12:44Z',
          resources: [
            { group: 'apps', version: 'v1', kind: 'Deployment', name: 'd' },
          ],
        },
      }),
    ],
  ])('make %s that the API server accepts', async (_, object) => {
    const [stored] = await controlPlane().apply([object]);
    expect(stored).toMatchObject({
      kind: object.kind,
      spec: expect.anything(),
      ...(object.status && { status: object.status }),
    });
  });
});
