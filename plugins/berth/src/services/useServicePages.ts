import { useCallback, useMemo, useRef, useState } from 'react';
import type {
  BerthApi,
  Conditional,
  ListedService,
  ServiceList,
  ServiceListQuery,
} from '@berth/backstage-plugin-berth-common';
import { LastKnown } from '../live/LastKnown';
import type { LiveState } from '../live/LiveState';
import { LiveQuestion, useLive } from '../live/useLive';
import { listedOnce, nextCursor, ServicePage, withPage } from './pages';

const PAGE_SIZE = 60;

const question: LiveQuestion<ServiceList> = {
  ask: (
    api: BerthApi,
    key: string,
    options,
  ): Promise<Conditional<ServiceList>> =>
    api.services(JSON.parse(key), options),
  lastKnown: new LastKnown(50),
};

function keyOf(
  query: Omit<ServiceListQuery, 'cursor' | 'limit'>,
  cursor?: string,
): string {
  return JSON.stringify({ ...query, cursor, limit: PAGE_SIZE });
}

/** One page of a list, kept fresh while it is mounted. */
export function useServicePage(
  query: Omit<ServiceListQuery, 'cursor' | 'limit'>,
  cursor?: string,
): { state: LiveState<ServiceList>; retry: () => void } {
  return useLive(question, keyOf(query, cursor));
}

/** A list that grows page by page. The first is always kept fresh; the others by whoever mounts {@link useServicePage}. */
export interface ServicePages {
  state: LiveState<ServiceList>;
  retry: () => void;
  /** What the present answers list; of the former question while there is none to this one. */
  items: ListedService[];
  /** Of the first page: the counts. */
  list: ServiceList | undefined;
  /** What is listed answers another question than the reader's last. */
  isFormer: boolean;
  pages: readonly ServicePage[];
  /** Takes the answer of a page beyond the first. */
  put: (at: number, list: ServiceList) => void;
  /** Asks for one page more, where there is one. */
  more: () => void;
}

interface Growth {
  key: string;
  pages: ServicePage[];
}

export function useServicePages(
  query: Omit<ServiceListQuery, 'cursor' | 'limit'>,
): ServicePages {
  const key = keyOf(query);
  const { state, retry } = useServicePage(query);
  const first = 'value' in state ? state.value : undefined;
  const [growth, setGrowth] = useState<Growth>({ key, pages: [] });
  const former = useRef<{ list: ServiceList; items: ListedService[] }>();

  const pages = useMemo(() => {
    const known = growth.key === key ? growth.pages : [];
    return first ? withPage([{}, ...known], 0, first) : [];
  }, [growth, key, first]);
  const items = useMemo(() => listedOnce(pages), [pages]);
  if (first) {
    former.current = { list: first, items };
  }

  const put = useCallback(
    (at: number, list: ServiceList) =>
      setGrowth(current =>
        current.key === key
          ? { key, pages: withPage([{}, ...current.pages], at, list).slice(1) }
          : current,
      ),
    [key],
  );
  const more = useCallback(() => {
    const cursor = nextCursor(pages);
    if (cursor !== undefined) {
      setGrowth({ key, pages: [...pages.slice(1), { cursor }] });
    }
  }, [key, pages]);

  const isFormer = !first && state.phase === 'loading' && !!former.current;
  return {
    state,
    retry,
    items: isFormer ? former.current!.items : items,
    list: isFormer ? former.current!.list : first,
    isFormer,
    pages,
    put,
    more,
  };
}
