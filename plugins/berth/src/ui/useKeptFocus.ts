import { RefObject, useLayoutEffect, useState } from 'react';

/** What marks the element of an item, so that it is found again where it was drawn anew. */
const KEY = 'data-focus-key';

/**
 * Keeps the focus in the item of a list that has it when the list is drawn in another order. An item that moves to another
 * row is another element: without this, whoever reads with the keyboard would be thrown back to the top of the page by each
 * change of order. The first link of the item takes the focus.
 */
export function useKeptFocus(list: RefObject<HTMLElement>): {
  /** Of the item that has the focus. */
  key: string | undefined;
  /** Properties of the element of an item. */
  of: (key: string) => {
    [KEY]: string;
    onFocus: () => void;
    onBlur: () => void;
  };
} {
  const [key, setKey] = useState<string>();
  useLayoutEffect(() => {
    // React tells of no blur while it takes an element away, so the key is still that of the one that had it.
    if (key === undefined || document.activeElement !== document.body) return;
    list.current
      ?.querySelector<HTMLElement>(`[${KEY}="${CSS.escape(key)}"] a`)
      ?.focus();
  });
  return {
    key,
    of: own => ({
      [KEY]: own,
      onFocus: () => setKey(own),
      onBlur: () => setKey(known => (known === own ? undefined : known)),
    }),
  };
}
