import { useCallback, useEffect, useMemo, useState } from 'react';
import { useQuery } from '../navigation';
import type { PlacementInputs } from './PlacementInputs';
import { readPlacementQuery, writePlacementQuery } from './placementQuery';
import type { StartingPoint } from './StartingPoint';

const WRITE_AFTER_MS = 250;

/**
 * The preview's inputs; the URL holds them, so a link shows the same question. What is being typed is answered at once
 * and written to the URL when the typing pauses: browsers limit how often a page may replace its address.
 */
export function usePlacementInputs(
  starts: readonly StartingPoint[],
  fallbackCluster: string,
): {
  start: StartingPoint;
  inputs: PlacementInputs;
  change: (change: Partial<PlacementInputs>) => void;
} {
  const { query, replaceQuery } = useQuery();
  const [typed, setTyped] = useState<URLSearchParams>();
  const effective = typed ?? query;
  const { start, inputs } = useMemo(
    () => readPlacementQuery(effective, starts, fallbackCluster),
    [effective, starts, fallbackCluster],
  );

  const change = useCallback(
    (changed: Partial<PlacementInputs>) =>
      setTyped(
        writePlacementQuery(effective, { ...inputs, ...changed }, starts),
      ),
    [effective, inputs, starts],
  );

  useEffect(() => {
    if (!typed) {
      return undefined;
    }
    if (typed.toString() === query.toString()) {
      setTyped(undefined);
      return undefined;
    }
    const timer = setTimeout(() => replaceQuery(typed), WRITE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, query, replaceQuery]);

  return { start, inputs, change };
}
