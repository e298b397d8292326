import { useMemo } from 'react';
import { useStarredEntities } from '@backstage/plugin-catalog-react';

/** As many as one question may name. */
const MAX_REFS = 100;

/** The Components that the reader has starred, in an order that does not change by itself. */
export function useStarredServices(): { refs: string[]; starred: number } {
  const { starredEntities } = useStarredEntities();
  return useMemo(() => {
    const components = [...starredEntities]
      .filter(ref => ref.toLowerCase().startsWith('component:'))
      .sort();
    return { refs: components.slice(0, MAX_REFS), starred: components.length };
  }, [starredEntities]);
}
