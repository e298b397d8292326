import { screen } from '@testing-library/react';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { NothingFoundHint } from '@berth/backstage-plugin-berth-common';
import { setupServer } from 'msw/node';
import { missingService } from '../../__fixtures__/services';
import { answersStatus } from '../../__testUtils__/backend';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';

const KUBERNETES_NAMESPACE = 'backstage.io/kubernetes-namespace';

describe('NothingFound', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const show = (hint: NothingFoundHint) => {
    server.use(answersStatus({ ...missingService(), hint }));
    renderOnEntityPage('entity-card:berth/service');
  };

  it('says that namespaces are not open, and not that they are empty', async () => {
    show({
      code: 'namespacesNotOpen',
      annotation: KUBERNETES_NAMESPACE,
      namespaces: ['payments', 'billing'],
    });
    expect(
      await screen.findByText(
        'Not open to the owner of this entity: payments and billing',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^The annotation backstage.io\/kubernetes-namespace/),
    ).toHaveTextContent('Nothing was looked up in them.');
    expect(screen.queryByText(/No workload matches/)).not.toBeInTheDocument();
  });

  it('says that a namespace alone selects nothing, and what does', async () => {
    show({
      code: 'annotationMissing',
      annotation: 'backstage.io/kubernetes-id',
      line: 'backstage.io/kubernetes-id: chat',
      namespaces: ['prod'],
    });
    expect(
      await screen.findByText(/^A namespace alone \(prod\) selects nothing/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('backstage.io/kubernetes-id: chat'),
    ).toBeInTheDocument();
  });

  it('says that relations name the clusters, and which line does', async () => {
    show({
      code: 'clusterRelationMissing',
      line: 'dependsOn: [resource:<cluster>]',
    });
    expect(
      await screen.findByText('This entity depends on no cluster'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('dependsOn: [resource:<cluster>]'),
    ).toBeInTheDocument();
  });

  it('says where nobody looked for a label', async () => {
    show({
      code: 'labelMissing',
      selector: 'app=chat',
      line: 'app: "chat"',
      clusters: ['tokyo'],
      namespaces: [],
      onlyOpenNamespaces: true,
    });
    expect(await screen.findByText(/^Looked in tokyo/)).toHaveTextContent(
      'Looked in tokyo (only namespaces open to its owner).',
    );
  });

  it('says where nobody looked for an Application', async () => {
    show({
      code: 'applicationMissing',
      annotation: 'argocd/app-name',
      value: 'chat',
      clusters: ['tokyo'],
      onlyOpenNamespaces: true,
    });
    expect(
      await screen.findByText(/Looked in tokyo \(only namespaces open/),
    ).toBeInTheDocument();
  });
});
