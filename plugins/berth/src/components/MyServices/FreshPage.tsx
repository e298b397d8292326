import { useEffect } from 'react';
import type { ServiceList } from '@berth/backstage-plugin-berth-common';
import { useServicePage } from '../../services/useServicePages';

/** Keeps one page of a list fresh while it is in view; shows nothing by itself. */
export function FreshPage(props: {
  at: number;
  query: Parameters<typeof useServicePage>[0];
  cursor: string;
  put: (at: number, list: ServiceList) => void;
}) {
  const { at, query, cursor, put } = props;
  const { state } = useServicePage(query, cursor);
  const list = 'value' in state ? state.value : undefined;
  useEffect(() => {
    if (list) put(at, list);
  }, [at, list, put]);
  return null;
}
