import { RefObject, useLayoutEffect, useState } from 'react';

/** The least width of a card, in px, with the gap beside it. */
const CARD = 316;

/** How many cards of equal width stand beside each other in an element. */
export function useColumns(element: RefObject<HTMLElement>): number {
  const [columns, setColumns] = useState(1);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = () =>
      setColumns(Math.max(1, Math.floor((current.clientWidth + 16) / CARD)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return columns;
}
