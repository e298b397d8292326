import type { Random } from '../../random';
import type { CaseDraft, Fields } from '../CaseDraft';
import { zones } from '../vocabulary';

/** The class that claims name and that no case has. */
export const missingClass = 'gone';

/** Classes whose claims wait for a pod, by name: the name of a class says how volumes come about. */
export const waitingClasses = ['provisioned', 'zoned', 'local', 'legacy'];

/** Puts the storage classes into the case, unless another feature has done so. */
export function addStorageClasses(random: Random, draft: CaseDraft): void {
  if (draft.storageClasses.length > 0) {
    return;
  }
  add(draft, 'immediate', {
    provisioner: 'ebs.csi.aws.com',
    ...(random.chance(0.5) ? { volumeBindingMode: 'Immediate' } : {}),
  });
  addWaiting(draft, 'provisioned', { provisioner: 'ebs.csi.aws.com' });
  addWaiting(draft, 'zoned', {
    provisioner: 'pd.csi.storage.gke.io',
    allowedTopologies: allowedTopologies(random),
  });
  addWaiting(draft, 'local', { provisioner: 'kubernetes.io/no-provisioner' });
  addWaiting(draft, 'legacy', {
    provisioner: 'kubernetes.io/aws-ebs',
    ...(random.chance(0.4)
      ? { allowedTopologies: allowedTopologies(random) }
      : {}),
  });
}

function addWaiting(draft: CaseDraft, name: string, fields: Fields): void {
  add(draft, name, { ...fields, volumeBindingMode: 'WaitForFirstConsumer' });
}

function add(draft: CaseDraft, name: string, fields: Fields): void {
  draft.storageClasses.push({ metadata: { name }, ...fields });
}

function allowedTopologies(random: Random): object[] {
  return Array.from({ length: random.pick([1, 1, 2]) }, () => ({
    matchLabelExpressions: [
      random.pick([
        {
          key: 'topology.kubernetes.io/zone',
          values: random.pick([zones.slice(0, 1), zones.slice(0, 2), zones]),
        },
        { key: 'kubernetes.io/hostname', values: ['node-0', 'node-1'] },
        {
          key: 'failure-domain.beta.kubernetes.io/zone',
          values: zones.slice(1),
        },
        { key: 'example.com/cell', values: ['east'] },
      ]),
      ...(random.chance(0.2)
        ? [{ key: 'topology.kubernetes.io/region', values: ['jp-osaka'] }]
        : []),
    ],
  }));
}
