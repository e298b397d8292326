import { useEffect, useRef } from 'react';
import { styled } from '@mui/material/styles';
import type { ServicePages } from '../../services/useServicePages';
import { useWords } from '../../words/useWords';
import { useRowVirtualizer } from '../../ui/useRowVirtualizer';
import { useKeptFocus } from '../../ui/useKeptFocus';
import { FreshPage } from './FreshPage';
import { ServiceTile } from './ServiceTile';
import { useColumns } from './useColumns';

/** Of a row before it was measured, in px. */
const ROW_HEIGHT = 196;
/** The next page is asked for when so few rows are left below those that are mounted. */
const ROWS_AHEAD = 3;

const Root = styled('div')({ position: 'relative', width: '100%' });

const GridRow = styled('div')(({ theme }) => ({
  position: 'absolute',
  insetInline: 0,
  top: 0,
  display: 'grid',
  gap: theme.spacing(2),
  paddingBottom: theme.spacing(2),
}));

/**
 * The services, as many columns as there is room for. Only the rows in view are in the page; the next page is asked for
 * before its first row comes into view. A service that moves to another place takes the focus along.
 */
export function ServiceGrid(props: {
  query: Parameters<typeof FreshPage>[0]['query'];
  services: ServicePages;
}) {
  const { query, services } = props;
  const { items, list, pages, put, more, isFormer } = services;
  const { t } = useWords();
  const root = useRef<HTMLDivElement>(null);
  const columns = useColumns(root);
  const rowCount = Math.ceil(items.length / columns);
  const focus = useKeptFocus(root);
  const focusedAt = items.findIndex(item => item.entityRef === focus.key);
  const { rows, near, totalHeight, measureRow, offsetOf } = useRowVirtualizer(
    root,
    {
      count: rowCount,
      estimatedHeight: ROW_HEIGHT,
      columns,
      held: focusedAt < 0 ? undefined : Math.floor(focusedAt / columns),
    },
  );

  const atEnd = near.last >= rowCount - 1 - ROWS_AHEAD;
  useEffect(() => {
    if (atEnd && !isFormer) more();
  }, [atEnd, isFormer, more]);

  const inView = pagesInView(
    pages,
    near.first * columns,
    (near.last + 1) * columns,
  );
  return (
    <>
      {inView.map(({ at, cursor }) => (
        <FreshPage key={at} at={at} query={query} cursor={cursor} put={put} />
      ))}
      <Root
        ref={root}
        role="list"
        aria-label={t('services.list')}
        aria-busy={isFormer}
        style={{ height: totalHeight }}
      >
        {rows.map(row => (
          <GridRow
            key={row.key}
            role="presentation"
            ref={measureRow}
            data-index={row.index}
            style={{
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              transform: `translateY(${offsetOf(row)}px)`,
            }}
          >
            {items
              .slice(row.index * columns, (row.index + 1) * columns)
              .map((service, column) => (
                <div
                  key={service.entityRef}
                  role="listitem"
                  aria-setsize={list?.total}
                  aria-posinset={row.index * columns + column + 1}
                  {...focus.of(service.entityRef)}
                >
                  <ServiceTile service={service} heading="h2" />
                </div>
              ))}
          </GridRow>
        ))}
      </Root>
    </>
  );
}

/** Which pages beyond the first list something from `from` to before `to`, or are still to come. */
function pagesInView(
  pages: ServicePages['pages'],
  from: number,
  to: number,
): Array<{ at: number; cursor: string }> {
  let start = 0;
  return pages.flatMap(({ cursor, list }, at) => {
    const end = start + (list?.items.length ?? 0);
    const isSeen = list === undefined || (start < to && end > from);
    start = end;
    return cursor !== undefined && isSeen ? [{ at, cursor }] : [];
  });
}
