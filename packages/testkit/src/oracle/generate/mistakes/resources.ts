import { inFirstContainer, inSpec, type PodMistakes } from './PodMistake';

/** Amounts that the API server refuses. */
export const resourceMistakes: PodMistakes = {
  'request above limit': inFirstContainer({
    resources: { requests: { cpu: '2' }, limits: { cpu: '1500m' } },
  }),
  'negative request': inFirstContainer({
    resources: { requests: { cpu: '-1' } },
  }),
  'malformed quantity': inFirstContainer({
    resources: { requests: { memory: '1 Gi' } },
  }),
  'extended resource without limit': inFirstContainer({
    resources: { requests: { 'nvidia.com/gpu': 1 } },
  }),
  'extended resource overcommitted': inFirstContainer({
    resources: {
      requests: { 'nvidia.com/gpu': 1 },
      limits: { 'nvidia.com/gpu': 2 },
    },
  }),
  'half a GPU': inFirstContainer({
    resources: { limits: { 'nvidia.com/gpu': '500m' } },
  }),
  'unknown resource without domain': inFirstContainer({
    resources: { requests: { gpu: '1' } },
  }),
  'huge pages alone': inFirstContainer({
    resources: { limits: { 'hugepages-2Mi': '4Mi' } },
  }),
  'pod-level storage': inSpec({
    resources: { requests: { 'ephemeral-storage': '1Gi' } },
  }),
  'pod-level request too small': (spec, metadata) => {
    inFirstContainer({ resources: { requests: { cpu: '2' } } })(spec, metadata);
    spec.resources = { requests: { cpu: '100m' } };
  },
  'pod-level request above limit': (spec, metadata) => {
    inFirstContainer({})(spec, metadata);
    spec.containers = spec.containers.slice(0, 1);
    delete spec.initContainers;
    spec.resources = { requests: { cpu: '2' }, limits: { cpu: '1' } };
  },
};
