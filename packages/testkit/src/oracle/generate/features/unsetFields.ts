import type { Feature, Fields } from '../CaseDraft';

/** How some encoders write fields that are not set. */
const nothing: Fields = {
  tolerations: null,
  nodeSelector: null,
  affinity: null,
  initContainers: null,
  overhead: null,
  resources: null,
  volumes: null,
  topologySpreadConstraints: null,
  schedulingGates: null,
  nodeName: '',
};

/** Fields that are not set are written as null. */
export const unsetFields: Feature = {
  name: 'unsetFields',
  weight: 1,
  apply(_random, { pod, pods, nodes }) {
    for (const { spec } of [pod, ...pods]) {
      Object.assign(spec, { ...nothing, ...spec });
    }
    for (const { spec } of nodes) {
      Object.assign(spec, { taints: null, unschedulable: null, ...spec });
    }
  },
};
