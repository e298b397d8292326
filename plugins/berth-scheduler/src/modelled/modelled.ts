import { argumentEntries, fieldEntries, pointEntries } from './configuration';
import type { ModelledSection } from './Entry';
import { pluginEntries } from './plugins';
import { preemptionEntries } from './preemption';
import { podEntries, unmodelledEntries } from './pods';

/**
 * What of kube-scheduler is modelled and what is not, as the code has it: plugins by the registries that run them, fields,
 * points and arguments by the types that read them, what is unknown of preemption by the reasons that it gives.
 * @public
 */
export function modelled(): ModelledSection[] {
  return [
    { title: 'Plugins', entries: pluginEntries() },
    { title: 'Pods', entries: podEntries() },
    { title: 'What makes a verdict unknown', entries: unmodelledEntries() },
    { title: 'What is unknown of preemption', entries: preemptionEntries() },
    { title: 'Extension points', entries: pointEntries() },
    { title: 'Arguments of plugins', entries: argumentEntries() },
    { title: 'KubeSchedulerConfiguration', entries: fieldEntries() },
  ];
}
