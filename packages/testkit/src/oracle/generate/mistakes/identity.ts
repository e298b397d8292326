import { inFirstContainer, inSpec, type PodMistakes } from './PodMistake';

/** Pods that are not what the API server takes for a pod. */
export const identityMistakes: PodMistakes = {
  'gate and node': inSpec({
    nodeName: 'node-0',
    schedulingGates: [{ name: 'berth.dev/quota' }],
  }),
  'gate without name': inSpec({
    nodeName: '',
    schedulingGates: [{ name: '' }],
  }),
  'gate twice': inSpec({
    nodeName: '',
    schedulingGates: [{ name: 'a' }, { name: 'a' }],
  }),
  'no container': spec => {
    spec.containers = [];
    delete spec.resources;
  },
  'container twice': spec => {
    spec.containers = [
      { name: 'c0', image: 'nginx' },
      { name: 'c0', image: 'nginx' },
    ];
  },
  'container without name': inFirstContainer({ name: '' }),
  'container with a malformed name': inFirstContainer({ name: 'C_0' }),
  'container without image': inFirstContainer({ image: '' }),
  'node with a malformed name': inSpec({ nodeName: 'Not_A_Node' }),
  'class of priority that is not there': spec => {
    delete spec.priority;
    spec.priorityClassName = 'nowhere';
  },
  'unknown preemption policy': inSpec({ preemptionPolicy: 'Sometimes' }),
  'unknown restart policy': inSpec({ restartPolicy: 'Now' }),
  'negative overhead': inSpec({ overhead: { cpu: '-1m' } }),
  'label with a malformed key': (...[, metadata]) => {
    metadata.labels = { 'not a key': 'x' };
  },
  'label with a malformed value': (...[, metadata]) => {
    metadata.labels = { app: 'not a value' };
  },
  'malformed name': (...[, metadata]) => {
    metadata.name = 'Not_A_Name';
  },
  'malformed namespace': (...[, metadata]) => {
    metadata.namespace = 'Not.A.Namespace';
  },
};
