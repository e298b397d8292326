import { useEffect } from 'react';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';

/** What the window and the history say of a page, before the name of the app as on Backstage's own pages. */
export function useDocumentTitle(title: string) {
  const app =
    useApi(configApiRef).getOptionalString('app.title') ?? 'Backstage';
  useEffect(() => {
    const before = document.title;
    document.title = `${title} | ${app}`;
    return () => {
      document.title = before;
    };
  }, [title, app]);
}
