import { PodTemplateOptions } from '../../../builders';

/** Pods that no node could ever take, each for other reasons. */
export const nowhere: PodTemplateOptions[] = [
  { requests: { cpu: '400', memory: '4Ti' } },
  { requests: { cpu: '100', 'example.com/fpga': '1', 'amd.com/gpu': '1' } },
  { nodeSelector: { disk: 'ssd', generation: '3' } },
  { nodeSelector: { pool: 'arena' }, tolerations: [{ key: 'dedicated' }] },
  {
    hostPorts: [9100],
    nodeSelector: { 'topology.kubernetes.io/zone': 'none' },
    requests: { memory: '1Ti' },
  },
];
