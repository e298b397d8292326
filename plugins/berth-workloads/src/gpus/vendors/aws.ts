import type { AcceleratorVendor } from './AcceleratorVendor';
import { labelOf } from './labelOf';

const UNITS = new Map([
  ['aws.amazon.com/neuron', 'Neuron'],
  ['aws.amazon.com/neurondevice', 'Neuron'],
  ['aws.amazon.com/neuroncore', 'NeuronCore'],
]);

/** Chips by the family of the instance type, the only thing that a node says of them. */
const CHIPS = new Map([
  ['inf1', 'Inferentia'],
  ['inf2', 'Inferentia2'],
  ['trn1', 'Trainium'],
  ['trn1n', 'Trainium'],
  ['trn2', 'Trainium2'],
  ['trn2u', 'Trainium2'],
  ['trn3', 'Trainium3'],
]);

/**
 * Neuron devices (chips) and cores.
 *
 * Source: https://awsdocs-neuron.readthedocs-hosted.com/en/latest/containers/kubernetes-getting-started.html.
 */
export const aws: AcceleratorVendor = {
  vendor: 'aws',

  unitOf(resource) {
    const name = UNITS.get(resource);
    return name === undefined ? undefined : { kind: 'accelerator', name };
  },

  modelOf(labels) {
    const [family] = (
      labelOf(labels, 'node.kubernetes.io/instance-type') ?? ''
    ).split('.');
    return CHIPS.get(family);
  },
};
