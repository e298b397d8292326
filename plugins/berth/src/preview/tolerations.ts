import type { Taint } from '@berth/backstage-plugin-berth-scheduler';
import type { Toleration } from './podTemplate';

/**
 * A toleration in the way `kubectl taint` writes taints: `dedicated=research:NoSchedule`, `nvidia.com/gpu` for any
 * value and effect, `*` for everything.
 */
export function tolerationText(toleration: Toleration): string {
  const { key, operator, value, effect } = toleration;
  const subject = key || '*';
  const exact = operator === 'Exists' || !key ? '' : `=${value ?? ''}`;
  return `${subject}${exact}${effect ? `:${effect}` : ''}`;
}

/** The toleration that `tolerationText` writes so. */
export function parseToleration(text: string): Toleration {
  const match = /^([^=:]+)(?:=([^:]*))?(?::(.+))?$/.exec(text);
  if (!match) {
    return { operator: 'Exists', key: text };
  }
  const [, key, value, effect] = match;
  return {
    ...(key === '*' ? {} : { key }),
    ...(value === undefined
      ? { operator: 'Exists' }
      : { operator: 'Equal', value }),
    ...(effect ? { effect } : {}),
  };
}

/** The toleration that answers a taint, and only that one. */
export function tolerationFor(taint: Taint): Toleration {
  return {
    key: taint.key,
    operator: 'Equal',
    value: taint.value ?? '',
    effect: taint.effect,
  };
}
