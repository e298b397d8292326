import { KeyboardEvent, useCallback, useState } from 'react';

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: at => Math.max(at - 1, 0),
  ArrowUp: at => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * One tab stop for many things: the arrow keys, Home and End move among the elements that carry `attribute`, so that a
 * strip of 200 nodes is one press of Tab to pass.
 */
export function useRovingFocus(attribute: string): {
  active: string | undefined;
  setActive: (id: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
} {
  const [active, setActive] = useState<string>();
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const step = STEPS[event.key];
      if (!step) {
        return;
      }
      const items = [
        ...event.currentTarget.querySelectorAll<HTMLElement>(`[${attribute}]`),
      ];
      const at = items.indexOf(document.activeElement as HTMLElement);
      if (at >= 0) {
        event.preventDefault();
        items[step(at, items.length - 1)].focus();
      }
    },
    [attribute],
  );
  return { active, setActive, onKeyDown };
}
