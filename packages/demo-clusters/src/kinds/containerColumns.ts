import type { LabelSelector } from '@berth/backstage-plugin-berth-workloads';
import type { KubernetesObject, PodTemplate } from '../kubernetes';
import { formatLabelSelector } from '../selectors/formatLabelSelector';
import type { Column } from './Kind';

interface HasTemplate extends KubernetesObject {
  spec: { template: PodTemplate; selector: LabelSelector };
}

/** The wide columns of every workload: containers, images and, where it decides, the selector. */
export function containerColumns<T extends HasTemplate>(): Array<Column<T>> {
  return [
    {
      name: 'Containers',
      type: 'string',
      priority: 1,
      description: 'Names of each container in the template.',
      cell: ({ spec }) =>
        spec.template.spec.containers.map(c => c.name).join(','),
    },
    {
      name: 'Images',
      type: 'string',
      priority: 1,
      description: 'Images referenced by each container in the template.',
      cell: ({ spec }) =>
        spec.template.spec.containers.map(c => c.image).join(','),
    },
  ];
}

export function selectorColumn<T extends HasTemplate>(): Column<T> {
  return {
    name: 'Selector',
    type: 'string',
    priority: 1,
    description: 'Which pods it counts as its own.',
    cell: ({ spec }) => formatLabelSelector(spec.selector),
  };
}
