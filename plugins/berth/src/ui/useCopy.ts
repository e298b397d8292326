import { useCallback, useEffect, useState } from 'react';

const SHOWN_MS = 2_000;

/** Copies a text; `copied` is true for two seconds after it is on the clipboard. */
export function useCopy(text: string): { copied: boolean; copy: () => void } {
  const [copiedText, setCopiedText] = useState<string>();
  const copied = copiedText === text;

  useEffect(() => {
    if (!copied) {
      return undefined;
    }
    const timer = setTimeout(() => setCopiedText(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = useCallback(() => {
    // Refused where the page is not in a secure context; the text stays selectable there.
    navigator.clipboard?.writeText(text).then(
      () => setCopiedText(text),
      () => setCopiedText(undefined),
    );
  }, [text]);

  return { copied, copy };
}
