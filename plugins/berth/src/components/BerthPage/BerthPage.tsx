import {
  BreadcrumbEntry,
  IconElement,
  PageLayout,
  pluginHeaderActionsApiRef,
  routeResolutionApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { SubPages } from '../../navigation';
import { berthRouteRef } from '../../routes';
import { FLEET_TITLE, MY_SERVICES_TITLE } from '../../subPageTitles';
import { useDocumentTitle } from '../../ui/useDocumentTitle';
import { useWords, Words } from '../../words/useWords';

/** A part of the page, as its extension gives it. */
export interface SubPage {
  path: string;
  title?: string;
  icon?: IconElement;
  element: JSX.Element;
}

/**
 * Berth's page with its tabs. Backstage would draw the same from the titles of extensions, which are the same for every reader;
 * here they, and the title of the document, are in the reader's language.
 */
export function BerthPage(props: {
  title: string;
  icon: IconElement;
  pages: readonly SubPage[];
}) {
  const { title, icon } = props;
  const words = useWords();
  // Not `useRouteRef`, which draws anew with each change of the address: the layout then takes its children for others.
  const root = useApi(routeResolutionApiRef).resolve(berthRouteRef);
  const headerActions = useApi(
    pluginHeaderActionsApiRef,
  ).getPluginHeaderActions('berth');
  const pages = props.pages.map(page => ({
    ...page,
    label: labelOf(page, words),
  }));
  return (
    <PageLayout
      title={title}
      icon={icon}
      titleLink={root?.()}
      headerActions={headerActions}
      tabs={pages.map(({ path, label, icon: tabIcon }) => ({
        ...{ id: path, href: path },
        ...{ label, icon: tabIcon },
      }))}
    >
      <SubPages
        pages={pages.map(({ path, label, element }) => ({
          path,
          element: (
            <BreadcrumbEntry entry={{ label, href: path }}>
              <DocumentTitle title={label} />
              {element}
            </BreadcrumbEntry>
          ),
        }))}
      />
    </PageLayout>
  );
}

function DocumentTitle(props: { title: string }) {
  useDocumentTitle(props.title);
  return null;
}

function labelOf({ title, path }: SubPage, { t }: Words): string {
  switch (title) {
    case MY_SERVICES_TITLE:
      return t('page.title.services');
    case FLEET_TITLE:
      return t('page.title.fleet');
    default:
      return title ?? path;
  }
}
