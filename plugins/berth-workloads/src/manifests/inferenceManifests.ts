import { engineContainer, engineOf, MODELS_PATH } from './builders/engines';
import { networkPolicy } from './builders/networkPolicy';
import { podTemplate } from './builders/podTemplate';
import { service } from './builders/service';
import type { Manifest } from './Manifest';
import { metadataOf, selectorOf } from './names';
import type { InferencePlan } from './WorkloadPlan';

/** A Deployment with all that serves it. */
export function inferenceManifests(plan: InferencePlan): Manifest[] {
  const { ports } = engineOf(plan);
  return [
    deployment(plan),
    service(plan, ports),
    networkPolicy(plan, ports),
    // With one pod it would hold up every drain of its node.
    ...(plan.minReplicas > 1 ? [disruptionBudget(plan)] : []),
    ...(plan.maxReplicas > plan.minReplicas ? [autoscaler(plan)] : []),
    ...(plan.podMonitor ? [podMonitor(plan)] : []),
  ];
}

function deployment(plan: InferencePlan): Manifest {
  const { minReplicas, modelDisk = '100Gi' } = plan;
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadataOf(plan),
    spec: {
      replicas: minReplicas,
      selector: selectorOf(plan),
      strategy: {
        type: 'RollingUpdate',
        // GPUs for one pod more than there are may not be free; alone, it must be there before the old one goes.
        rollingUpdate:
          minReplicas > 1
            ? { maxSurge: 0, maxUnavailable: 1 }
            : { maxSurge: 1, maxUnavailable: 0 },
      },
      progressDeadlineSeconds: 60 * ((plan.loadMinutes ?? 15) + 10),
      template: podTemplate(plan, {
        container: engineContainer(plan),
        volumes: [
          {
            name: 'models',
            path: MODELS_PATH,
            source: { emptyDir: { sizeLimit: modelDisk } },
          },
        ],
        // Answers under way are long.
        spec: { terminationGracePeriodSeconds: 120 },
      }),
    },
  };
}

function disruptionBudget(plan: InferencePlan): Manifest {
  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: metadataOf(plan),
    spec: { maxUnavailable: 1, selector: selectorOf(plan) },
  };
}

function autoscaler(plan: InferencePlan): Manifest {
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: metadataOf(plan),
    spec: {
      scaleTargetRef: {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        name: plan.name,
      },
      minReplicas: plan.minReplicas,
      maxReplicas: plan.maxReplicas,
      metrics: [
        {
          type: 'Pods',
          pods: {
            metric: { name: engineOf(plan).queueMetric },
            target: {
              type: 'AverageValue',
              averageValue: `${plan.queueTarget ?? 4}`,
            },
          },
        },
      ],
      behavior: {
        // Pods with models are slow to come back.
        scaleDown: {
          stabilizationWindowSeconds: 600,
          policies: [{ type: 'Pods', value: 1, periodSeconds: 300 }],
        },
      },
    },
  };
}

function podMonitor(plan: InferencePlan): Manifest {
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PodMonitor',
    metadata: metadataOf(plan),
    spec: {
      selector: selectorOf(plan),
      podMetricsEndpoints: [
        { port: engineOf(plan).metricsPort, path: '/metrics' },
      ],
    },
  };
}
