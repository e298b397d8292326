import type { Fields } from '../../json/Fields';
import type { Part, RelatedReference } from '../../model';
import { referenceIn } from '../../understand/identityOf';
import type { HealthVerdict, WorkloadKind } from '../WorkloadKind';

const RESULTS = ['pass', 'fail', 'warn', 'error', 'skip'];

/**
 * What the reports of a namespace and of the cluster have in common. Only the counts are read: results may quote what is
 * nobody's business. That something failed is no trouble of the report.
 */
export const reportReadings = {
  group: 'wgpolicyk8s.io',
  versions: ['v1beta1', 'v1alpha2', 'v1alpha1'],
  system: 'Policy reports',
  role: 'report',

  health(): HealthVerdict {
    return { health: 'Healthy', cause: { code: 'exists' } };
  },

  parts(report: Fields): Part[] {
    const summary = report.object('summary');
    const counts = RESULTS.flatMap(result => {
      const count = summary.count(result);
      return count === undefined ? [] : [[result, count] as const];
    });
    return summary.exists
      ? [
          {
            type: 'counts',
            name: 'results',
            counts: Object.fromEntries(counts),
          },
        ]
      : [];
  },

  references(report: Fields): RelatedReference[] {
    const scope = report.object('scope');
    const subject = referenceIn(scope, scope.string('namespace'));
    return subject ? [{ relation: 'describes', ...subject }] : [];
  },
} satisfies Partial<WorkloadKind>;
