import { networkPolicy } from './builders/networkPolicy';
import { podTemplate } from './builders/podTemplate';
import { service } from './builders/service';
import type { Manifest } from './Manifest';
import { labelsOf, metadataOf, selectorOf } from './names';
import type { NotebookPlan } from './WorkloadPlan';

const HTTP = { name: 'http', port: 8888 };
const HOME = '/home/jovyan';

/** A StatefulSet of one pod, whose home is a claim. */
export function notebookManifests(plan: NotebookPlan): Manifest[] {
  const get = { httpGet: { path: '/api', port: 'http' } };
  return [
    {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: metadataOf(plan),
      spec: {
        replicas: 1,
        serviceName: plan.name,
        selector: selectorOf(plan),
        template: podTemplate(plan, {
          container: {
            command: [
              'jupyter',
              'lab',
              '--ip=0.0.0.0',
              `--port=${HTTP.port}`,
              '--no-browser',
            ],
            env: [{ name: 'HOME', value: HOME }],
            ports: [{ name: HTTP.name, containerPort: HTTP.port }],
            startupProbe: { ...get, periodSeconds: 5, failureThreshold: 60 },
            readinessProbe: { ...get, periodSeconds: 10 },
          },
          volumes: [{ name: 'home', path: HOME, source: 'claim' }],
        }),
        volumeClaimTemplates: [
          {
            metadata: { name: 'home', labels: labelsOf(plan) },
            spec: {
              accessModes: ['ReadWriteOnce'],
              storageClassName: plan.storageClass,
              resources: { requests: { storage: plan.disk } },
            },
          },
        ],
        // Work is not thrown away with the pod that did it.
        persistentVolumeClaimRetentionPolicy: {
          whenDeleted: 'Retain',
          whenScaled: 'Retain',
        },
      },
    },
    service(plan, [HTTP]),
    networkPolicy(plan, [HTTP]),
  ];
}
