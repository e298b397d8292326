import { ReactNode, useEffect, useRef, useState } from 'react';

/** Before it is in sight, so that who scrolls slowly sees it drawn; of the window's height, and as CSS has it. */
const AHEAD = '20%';

/**
 * Draws what is not free to load once the reader comes to where it stands, and from then on; until then `instead`, which is as
 * large. Where nothing can tell what is in sight it is drawn at once.
 */
export function WhenInSight(props: {
  instead: ReactNode;
  /** Asked for by itself, as by a link to it: it is not waited for. */
  isWanted?: boolean;
  children: ReactNode;
}) {
  const { instead, isWanted = false, children } = props;
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(
    isWanted || typeof IntersectionObserver === 'undefined',
  );
  useEffect(() => {
    if (isWanted) setSeen(true);
  }, [isWanted]);
  useEffect(() => {
    if (isSeen || !place.current) return undefined;
    const observer = new IntersectionObserver(
      entries => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: `${AHEAD} 0px` },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isSeen]);
  return isSeen ? <>{children}</> : <div ref={place}>{instead}</div>;
}
