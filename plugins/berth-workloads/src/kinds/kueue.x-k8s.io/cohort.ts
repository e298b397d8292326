import { Fields } from '../../json/Fields';
import { identityOf } from '../../understand/identityOf';
import type { WorkloadKind } from '../WorkloadKind';
import { flavorQuotas } from './flavorQuotas';
import { oldVersion } from './oldVersion';
import { clusterWide, KUEUE, kueue } from './references';

/** `kueue.x-k8s.io` Cohort: ClusterQueues, and other cohorts, that lend each other what they do not need. */
export const cohortKind: WorkloadKind = {
  ...kueue,
  kind: 'Cohort',
  plural: 'cohorts',
  role: 'quota',

  // Its status has nothing but its share, and that only with fair sharing.
  health(cohort) {
    const share = cohort.object('status', 'fairSharing').count('weightedShare');
    return {
      health: 'Healthy',
      cause:
        share === undefined
          ? { code: 'exists' }
          : { code: 'weightedShare', share },
    };
  },

  /** For all members, besides their own. */
  quotas(cohort) {
    return flavorQuotas(cohort, true);
  },

  parts(cohort, { related }) {
    const { name } = identityOf(cohort);
    return related
      .referrersOf(clusterWide('Cohort', name), 'uses')
      .map(member => identityOf(Fields.of(member)))
      .filter(({ group }) => group === KUEUE)
      .map(({ kind, name: member }) => ({
        type: 'object',
        name: kind,
        object: { group: KUEUE, kind, name: member },
      }));
  },

  references(cohort) {
    const parent = cohort.object('spec').string('parentName');
    return parent === undefined
      ? []
      : [{ relation: 'uses', ...clusterWide('Cohort', parent) }];
  },

  advice(_, context) {
    return oldVersion(context, 'Cohort');
  },
};
