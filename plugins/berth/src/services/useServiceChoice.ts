import { useCallback, useMemo } from 'react';
import { useQuery } from '../navigation';
import { readChoice, ServiceChoice, writeChoice } from './serviceQuery';

/** The reader's choice, kept in the URL. `change` replaces a part of it; `undefined` takes a filter away. */
export function useServiceChoice(): {
  choice: ServiceChoice;
  change: (part: Partial<ServiceChoice>) => void;
  reset: () => void;
} {
  const { query, replaceQuery } = useQuery();
  const choice = useMemo(() => readChoice(query), [query]);
  const change = useCallback(
    (part: Partial<ServiceChoice>) =>
      replaceQuery(writeChoice(query, { ...readChoice(query), ...part })),
    [query, replaceQuery],
  );
  const reset = useCallback(
    () => replaceQuery(writeChoice(query, { scope: readChoice(query).scope })),
    [query, replaceQuery],
  );
  return { choice, change, reset };
}
