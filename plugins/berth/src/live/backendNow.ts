import type { BerthApi } from '@berth/backstage-plugin-berth-common';

/** The backend's time in ms since the epoch, which the reader's clock may differ from by hours. */
export function backendNow(api: BerthApi | undefined): number {
  return api?.now?.() ?? Date.now();
}
