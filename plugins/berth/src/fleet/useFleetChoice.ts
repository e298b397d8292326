import { useCallback, useMemo } from 'react';
import { useQuery } from '../navigation';
import { FleetChoice, readFleetChoice, writeFleetChoice } from './fleetChoice';

/** The reader's choice, kept in the URL. `linkTo` is the address of the page with a part of it changed. */
export function useFleetChoice(): {
  choice: FleetChoice;
  change: (part: Partial<FleetChoice>) => void;
  linkTo: (part: Partial<FleetChoice>) => string;
} {
  const { query, replaceQuery } = useQuery();
  const choice = useMemo(() => readFleetChoice(query), [query]);
  const change = useCallback(
    (part: Partial<FleetChoice>) => replaceQuery(writeFleetChoice(query, part)),
    [query, replaceQuery],
  );
  const linkTo = useCallback(
    (part: Partial<FleetChoice>) => `?${writeFleetChoice(query, part)}`,
    [query],
  );
  return { choice, change, linkTo };
}
