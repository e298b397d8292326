import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useQuery } from '../navigation';
import type { PlacementInputs } from './PlacementInputs';
import { readPlacementQuery, writePlacementQuery } from './placementQuery';
import type { StartingPoint } from './StartingPoint';

const WRITE_AFTER_MS = 250;

/** Inputs that are not in the address yet, and the address that they were typed on. */
interface Typed {
  query: URLSearchParams;
  on: string;
}

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
  const [typed, setTyped] = useState<Typed>();
  const written = useRef<string>();
  const effective = typed?.query ?? query;
  const { start, inputs } = useMemo(
    () => readPlacementQuery(effective, starts, fallbackCluster),
    [effective, starts, fallbackCluster],
  );

  const change = useCallback(
    (changed: Partial<PlacementInputs>) =>
      setTyped({
        query: writePlacementQuery(
          effective,
          { ...inputs, ...changed },
          starts,
        ),
        on: query.toString(),
      }),
    [effective, inputs, starts, query],
  );

  useEffect(() => {
    if (!typed) {
      return undefined;
    }
    const inAddress = query.toString();
    const isWritten = inAddress === typed.query.toString();
    // Somebody followed a link meanwhile: the link wins.
    const isElsewhere = inAddress !== typed.on && inAddress !== written.current;
    if (isWritten || isElsewhere) {
      // What was typed since this render stays.
      setTyped(latest => (latest === typed ? undefined : latest));
      return undefined;
    }
    const timer = setTimeout(() => {
      written.current = typed.query.toString();
      replaceQuery(typed.query);
    }, WRITE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, query, replaceQuery]);

  return { start, inputs, change };
}
