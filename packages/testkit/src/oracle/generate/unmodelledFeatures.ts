import type { Case } from '@berth/backstage-plugin-berth-scheduler';
import type { Random } from '../random';
import { schedulerConfiguration } from './generateConfiguration';
import { zones } from './vocabulary';

type Spec = Record<string, unknown>;

const term = {
  topologyKey: 'kubernetes.io/hostname',
  labelSelector: { matchLabels: { app: 'trainer' } },
};

function pendingSpec(oneCase: Case, fields: Spec): void {
  oneCase.pod.metadata = {
    ...oneCase.pod.metadata,
    labels: { app: 'trainer' },
  };
  const spec = oneCase.pod.spec as Spec;
  // A gated pod is never looked at.
  delete spec.schedulingGates;
  Object.assign(spec, fields);
}

function configure(oneCase: Case, profile: object, ...others: object[]): void {
  const schedulerName = 'gpu-packer';
  pendingSpec(oneCase, { schedulerName });
  oneCase.config = schedulerConfiguration([
    ...others,
    { schedulerName, ...profile },
  ]);
}

/**
 * What the core does not model and must therefore answer `unknown` for, by name. The oracle answers all of them, so an
 * entry leaves this list on the day that the core learns it.
 */
export const unmodelledFeatures: Record<string, (oneCase: Case) => void> = {
  podAffinity: oneCase =>
    pendingSpec(oneCase, {
      affinity: {
        podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term] },
      },
    }),
  podAntiAffinity: oneCase =>
    pendingSpec(oneCase, {
      affinity: {
        podAntiAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [term],
        },
      },
    }),
  antiAffinityOfAnotherPod: oneCase => {
    pendingSpec(oneCase, {});
    oneCase.pods.push({
      metadata: { ...oneCase.pod.metadata, name: 'shy' },
      spec: {
        nodeName: oneCase.nodes[0].metadata?.name,
        containers: [{ name: 'c0', image: 'nginx' }],
        affinity: {
          podAntiAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: [term],
          },
        },
      },
    });
  },
  topologySpread: oneCase =>
    pendingSpec(oneCase, {
      topologySpreadConstraints: [
        {
          maxSkew: 1,
          topologyKey: 'topology.kubernetes.io/zone',
          whenUnsatisfiable: 'DoNotSchedule',
          labelSelector: term.labelSelector,
        },
      ],
    }),
  preferredTopologySpread: oneCase =>
    pendingSpec(oneCase, {
      topologySpreadConstraints: [
        {
          maxSkew: 1,
          topologyKey: 'kubernetes.io/hostname',
          whenUnsatisfiable: 'ScheduleAnyway',
          labelSelector: term.labelSelector,
        },
      ],
    }),
  serviceOfThePod: oneCase => {
    pendingSpec(oneCase, {});
    oneCase.services = [
      {
        metadata: {
          name: 'trainer',
          namespace: oneCase.pod.metadata?.namespace ?? 'default',
        },
        spec: { selector: { app: 'trainer' }, ports: [{ port: 80 }] },
      },
    ];
  },
  persistentVolumeClaim: oneCase => {
    pendingSpec(oneCase, {
      volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'weights' } }],
    });
  },
  resourceClaim: oneCase =>
    pendingSpec(oneCase, {
      resourceClaims: [{ name: 'gpu', resourceClaimName: 'one-gpu' }],
    }),
  pluginWeights: oneCase =>
    configure(oneCase, {
      plugins: {
        score: {
          disabled: [{ name: 'NodeResourcesFit' }, { name: 'ImageLocality' }],
          enabled: [{ name: 'NodeResourcesFit', weight: 5 }],
        },
      },
    }),
  addedNodeAffinity: oneCase =>
    configure(oneCase, {
      pluginConfig: [
        {
          name: 'NodeAffinity',
          args: {
            addedAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: {
                nodeSelectorTerms: [
                  {
                    matchExpressions: [
                      {
                        key: 'topology.kubernetes.io/zone',
                        operator: 'In',
                        values: zones.slice(0, 2),
                      },
                    ],
                  },
                ],
              },
            },
          },
        },
      ],
    }),
  ignoredResources: oneCase =>
    configure(oneCase, {
      pluginConfig: [
        {
          name: 'NodeResourcesFit',
          args: {
            ignoredResources: ['example.com/fpga'],
            ignoredResourceGroups: ['nvidia.com'],
          },
        },
      ],
    }),
  severalProfiles: oneCase =>
    configure(oneCase, {}, { schedulerName: 'default-scheduler' }),
};

/** Adds one of them to the case and says which. */
export function addUnmodelledFeature(random: Random, oneCase: Case): string {
  const name = random.pick(Object.keys(unmodelledFeatures));
  unmodelledFeatures[name](oneCase);
  return name;
}
