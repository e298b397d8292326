import { RefObject, useLayoutEffect, useState } from 'react';
import {
  useVirtualizer,
  useWindowVirtualizer,
  type VirtualItem,
} from '@tanstack/react-virtual';

/** Rows that are mounted beyond those in view, before and after. */
const OVERSCAN = 3;

const SCROLLS = new Set(['auto', 'scroll', 'overlay']);

/** What scrolls a list: an element of the page's shell, or (as on narrow screens) the window. */
interface Scroller {
  element: Element | null;
  /** From the top of what is scrolled to the top of the list, in px. */
  margin: number;
}

/**
 * The rows of a long list that are in view or near it. Which element of the page scrolls is found by looking, since each
 * shell of Backstage has its own.
 */
export function useRowVirtualizer(
  list: RefObject<HTMLElement>,
  options: { count: number; estimatedHeight: number; columns: number },
): {
  rows: VirtualItem[];
  totalHeight: number;
  measureRow: (row: Element | null) => void;
  /** From the top of the list to the top of a row, in px. */
  offsetOf: (row: VirtualItem) => number;
} {
  const { count, estimatedHeight, columns } = options;
  const [{ element, margin }, setScroller] = useState<Scroller>({
    element: null,
    margin: 0,
  });
  useLayoutEffect(() => {
    if (list.current) setScroller(known => sameOr(known, find(list.current!)));
  }, [list, count, columns]);

  const shared = {
    count,
    estimateSize: () => estimatedHeight,
    overscan: OVERSCAN,
    scrollMargin: margin,
  };
  const inElement = useVirtualizer({
    ...shared,
    enabled: element !== null,
    getScrollElement: () => element,
  });
  const inWindow = useWindowVirtualizer({
    ...shared,
    enabled: element === null,
  });
  const virtualizer = element === null ? inWindow : inElement;
  return {
    rows: virtualizer.getVirtualItems(),
    totalHeight: virtualizer.getTotalSize(),
    measureRow: virtualizer.measureElement,
    offsetOf: row => row.start - margin,
  };
}

function find(list: Element): Scroller {
  const { top } = list.getBoundingClientRect();
  for (let at = list.parentElement; at; at = at.parentElement) {
    const isScroller =
      at.scrollHeight > at.clientHeight &&
      at !== at.ownerDocument.scrollingElement &&
      at !== at.ownerDocument.body &&
      SCROLLS.has(getComputedStyle(at).overflowY);
    if (isScroller) {
      const margin = top - at.getBoundingClientRect().top + at.scrollTop;
      return { element: at, margin };
    }
  }
  return { element: null, margin: top + window.scrollY };
}

function sameOr(known: Scroller, found: Scroller): Scroller {
  return known.element === found.element && known.margin === found.margin
    ? known
    : found;
}
