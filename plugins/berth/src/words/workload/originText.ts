import type { Origin } from '@berth/backstage-plugin-berth-workloads';
import { plainText } from '../plainText';
import type { Words } from '../useWords';

/** Who made an object, in words. */
export function originText(origin: Origin, { t }: Words): string {
  switch (origin.by) {
    case 'argocd':
      return t('workload.origin.argocd', {
        name: plainText(origin.application),
      });
    case 'flux':
      return t('workload.origin.flux', {
        kind: origin.kind,
        name: plainText(origin.name),
      });
    case 'helm':
      return [
        origin.release === undefined
          ? t('workload.helmUnnamed')
          : t('workload.origin.helm', { name: plainText(origin.release) }),
        origin.chart !== undefined &&
          t('workload.helmChart', { chart: plainText(origin.chart) }),
      ]
        .filter(Boolean)
        .join(' · ');
    case 'template':
      return t('workload.origin.template', {
        template: plainText(origin.template),
      });
    default: {
      const never: never = origin;
      return never;
    }
  }
}
