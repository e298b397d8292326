import { useEffect, useReducer } from 'react';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import { berthApiRef } from '../api/berthApiRef';
import { backendNow } from '../live/backendNow';

/**
 * The present time in ms, renewed every `intervalMs`, so that ages on the page stay true. It is the backend's: what it is
 * compared with was dated there. Read with each rendering, because the answer that is drawn may be the first to tell it.
 */
export function useNow(intervalMs: number): number {
  const api = useApiHolder().get(berthApiRef);
  const [, renew] = useReducer((renewals: number) => renewals + 1, 0);
  useEffect(() => {
    const timer = setInterval(renew, intervalMs);
    return () => clearInterval(timer);
  }, [intervalMs]);
  return backendNow(api);
}
