import type {
  ListedService,
  ServiceList,
} from '@berth/backstage-plugin-berth-common';

/** The pages of one list, in order; a page without a list is asked for and has not come yet. */
export interface ServicePage {
  cursor?: string;
  list?: ServiceList;
}

/** Puts an answer in its place. Where it ends elsewhere than before, the page after it begins anew. */
export function withPage(
  pages: readonly ServicePage[],
  at: number,
  list: ServiceList,
): ServicePage[] {
  const next = pages.map((page, index) =>
    index === at ? { ...page, list } : page,
  );
  if (list.next === undefined) {
    return next.slice(0, at + 1);
  }
  const following = next[at + 1];
  if (following && following.cursor !== list.next) {
    next[at + 1] = { ...following, cursor: list.next };
  }
  return next;
}

/** The cursor of the page that can be asked for next; `undefined` at the end, and while one is on its way. */
export function nextCursor(pages: readonly ServicePage[]): string | undefined {
  return pages[pages.length - 1]?.list?.next;
}

/** What the pages list. A service that moved from one to another between two answers is listed once, where it comes first. */
export function listedOnce(pages: readonly ServicePage[]): ListedService[] {
  const items = pages.flatMap(({ list }) => list?.items ?? []);
  const seen = new Set<string>();
  return items.filter(({ entityRef }) => {
    const isFirst = !seen.has(entityRef);
    seen.add(entityRef);
    return isFirst;
  });
}
