import { RefObject, useLayoutEffect, useState } from 'react';
import {
  defaultRangeExtractor,
  useVirtualizer,
  useWindowVirtualizer,
  type Range,
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
  options: {
    count: number;
    estimatedHeight: number;
    columns: number;
    /** A row that stays mounted wherever the list is scrolled to: the one with the focus. */
    held?: number;
  },
): {
  rows: VirtualItem[];
  /** The first and the last of the rows in view or near it; a held row may be mounted beyond them. */
  near: { first: number; last: number };
  totalHeight: number;
  measureRow: (row: Element | null) => void;
  /** From the top of the list to the top of a row, in px. */
  offsetOf: (row: VirtualItem) => number;
} {
  const { count, estimatedHeight, columns, held } = options;
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
    rangeExtractor: (range: Range) => withHeld(range, held),
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
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  return {
    rows: virtualizer.getVirtualItems(),
    near: {
      first: Math.max(0, startIndex - OVERSCAN),
      last: Math.min(count - 1, endIndex + OVERSCAN),
    },
    totalHeight: virtualizer.getTotalSize(),
    measureRow: virtualizer.measureElement,
    offsetOf: row => row.start - margin,
  };
}

function withHeld(range: Range, held: number | undefined): number[] {
  const near = defaultRangeExtractor(range);
  return held === undefined || held >= range.count || near.includes(held)
    ? near
    : [...near, held].sort((a, b) => a - b);
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
