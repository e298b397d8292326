import type { WorkloadKind } from '../WorkloadKind';
import { activeHealth } from './activeHealth';
import { oldVersion } from './oldVersion';
import { kueue } from './references';

/** `kueue.x-k8s.io` AdmissionCheck: what must agree, besides the quota, before a workload starts. */
export const admissionCheckKind: WorkloadKind = {
  ...kueue,
  kind: 'AdmissionCheck',
  plural: 'admissionchecks',
  role: 'admissionCheck',

  health(check) {
    return activeHealth(check);
  },

  references(check) {
    const parameters = check.object('spec', 'parameters');
    const kind = parameters.string('kind');
    const name = parameters.string('name');
    const group = parameters.string('apiGroup') ?? '';
    return kind === undefined || name === undefined
      ? []
      : [{ relation: 'uses', group, kind, name }];
  },

  managedBy(check) {
    return check.object('spec').string('controllerName');
  },

  advice(_, context) {
    return oldVersion(context, 'AdmissionCheck');
  },
};
