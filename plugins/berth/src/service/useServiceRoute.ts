import { useRouteRef } from '@backstage/core-plugin-api';
import { serviceRouteRef } from '../routes';

/**
 * The path of Berth's tab for the entity in context; `undefined` where the app shows the card without the tab. The
 * legacy system throws in that case and the new one answers `undefined`.
 */
export function useServiceRoute(): string | undefined {
  const route = useRouteIfMounted();
  return route?.();
}

function useRouteIfMounted() {
  try {
    return useRouteRef(serviceRouteRef) as (() => string) | undefined;
  } catch (error) {
    if (String(error).includes('No path for')) {
      return undefined;
    }
    throw error;
  }
}
