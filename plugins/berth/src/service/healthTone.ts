import type { Tone } from '@berth/backstage-plugin-berth-common';
import type { Health } from '@berth/backstage-plugin-berth-workloads';

/** Argo CD's six words as one of the four marks of the face. */
export function healthTone(health: Health): Tone {
  switch (health) {
    case 'Healthy':
      return 'good';
    case 'Progressing':
    case 'Suspended':
      return 'look';
    case 'Degraded':
    case 'Missing':
      return 'bad';
    default:
      return 'unknown';
  }
}
