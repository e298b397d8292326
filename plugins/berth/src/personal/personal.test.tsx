import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type {
  PersonalStatus,
  PersonalTokens,
} from '@berth/backstage-plugin-berth-common';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { cluster, serviceStatus, workload } from '../__fixtures__/builders';
import {
  answersStatus,
  BASE_URL,
  closesClusters,
} from '../__testUtils__/backend';
import { renderOnEntityPage } from '../__testUtils__/renderOnEntityPage';
import type { KubernetesAuthProvidersApi } from './kubernetesAuthProvidersApiRef';

const CARD = 'entity-card:berth/service';
const AT = new Date(2026, 10, 20, 12, 3).toISOString();

const status = serviceStatus({
  personalClusters: [{ name: 'corp', signInWith: 'oidc.okta' }],
});

function read(change: Partial<PersonalStatus> = {}): PersonalStatus {
  return {
    entityRef: status.entityRef,
    readAt: AT,
    readWith: 'ownSignIn',
    tone: 'good',
    headline: { code: 'healthy', params: { clusters: 1 } },
    problems: [],
    clusters: [
      cluster('corp', {
        freshness: { status: 'read', at: AT },
        workloads: [workload({ name: 'of-corp' })],
      }),
    ],
    ...change,
  };
}

describe('a cluster that takes its reader’s sign-in', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  /** What the backend was sent. */
  let sent: PersonalTokens[];
  beforeEach(() => {
    sent = [];
  });

  const answers = (answer: () => PersonalStatus | number) =>
    http.post(
      `${BASE_URL}/v1/entities/:kind/:namespace/:name/status/personal`,
      async ({ request }) => {
        const { tokens } = (await request.json()) as { tokens: PersonalTokens };
        sent.push(tokens);
        const answered = answer();
        return typeof answered === 'number'
          ? HttpResponse.json(
              {
                error: { name: 'Error', message: 'no' },
                response: { statusCode: answered },
              },
              { status: answered },
            )
          : HttpResponse.json({ ...answered });
      },
    );

  const givesTokens = (
    getCredentials: KubernetesAuthProvidersApi['getCredentials'],
  ) => ({ getCredentials: jest.fn(getCredentials) });

  const row = async () =>
    within(await screen.findByRole('row', { name: /corp/ }));
  const signIn = async () =>
    userEvent.click(
      (await row()).getByRole('button', { name: 'Sign in to read corp' }),
    );

  it('is not asked, and nobody is asked to sign in, before the reader says so', async () => {
    const auth = givesTokens(async () => ({ token: 't' }));
    server.use(answersStatus(status), answers(read));
    renderOnEntityPage(CARD, { auth });
    expect(
      (await row()).getByText('not asked: it is read with your own sign-in'),
    ).toBeInTheDocument();
    expect(screen.getByText('corp not asked')).toBeInTheDocument();
    expect(screen.getByText('1 cluster live')).toBeInTheDocument();
    expect(auth.getCredentials).not.toHaveBeenCalled();
    expect(sent).toEqual([]);
  });

  it('is read once the reader has signed in, dated, among the others', async () => {
    const auth = givesTokens(async () => ({ token: 'of-alice' }));
    server.use(answersStatus(status), answers(read));
    renderOnEntityPage(CARD, { auth });
    await signIn();
    expect(
      await (await row()).findByText(/^read with your sign-in at /),
    ).toBeInTheDocument();
    expect((await row()).getByText('Deployment of-corp')).toBeInTheDocument();
    expect(screen.getByText('Healthy in 2 clusters')).toBeInTheDocument();
    expect(auth.getCredentials).toHaveBeenCalledWith('oidc.okta');
    expect(sent).toEqual([{ 'oidc.okta': 'of-alice' }]);
  });

  it('is read again when the reader says so, without another sign-in', async () => {
    const auth = givesTokens(async () => ({ token: 'of-alice' }));
    server.use(answersStatus(status), answers(read));
    renderOnEntityPage(CARD, { auth });
    await signIn();
    await userEvent.click(
      await (await row()).findByRole('button', { name: 'Read again: corp' }),
    );
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(auth.getCredentials).toHaveBeenCalledTimes(1);
  });

  it('says that the cluster does not accept the sign-in, and does not send it again', async () => {
    const auth = givesTokens(async () => ({ token: 'expired' }));
    const freshness = {
      status: 'forbidden',
      trouble: { code: 'unauthorized', message: '' },
    } as const;
    server.use(
      answersStatus(status),
      answers(() =>
        read({
          tone: 'unknown',
          headline: { code: 'signInRefused', params: { cluster: 'corp' } },
          problems: [
            {
              tone: 'unknown',
              sentence: { code: 'signInRefused', params: { cluster: 'corp' } },
            },
          ],
          clusters: [cluster('corp', { freshness, workloads: [] })],
        }),
      ),
    );
    renderOnEntityPage(CARD, { auth });
    await signIn();
    expect(
      await (await row()).findAllByText('not allowed: credential refused'),
    ).not.toHaveLength(0);
    expect(
      (await row()).getByRole('button', { name: 'Sign in to read corp' }),
    ).toBeInTheDocument();
    expect(
      (await row()).queryByRole('button', { name: /Read again/ }),
    ).not.toBeInTheDocument();
    expect(sent).toEqual([{ 'oidc.okta': 'expired' }]);
  });

  it('says that the sign-in did not succeed, and sends nothing', async () => {
    const auth = givesTokens(async () => {
      throw new Error('Login failed, popup was closed');
    });
    server.use(answersStatus(status), answers(read));
    renderOnEntityPage(CARD, { auth });
    await signIn();
    expect(
      await (await row()).findByText('not asked: the sign-in did not succeed'),
    ).toBeInTheDocument();
    expect(sent).toEqual([]);
  });

  it.each([
    [503, 'not read: Berth does not answer'],
    [429, 'not read: too many of your reads are under way'],
  ])('says why Berth did not read it (%d)', async (statusCode, text) => {
    const auth = givesTokens(async () => ({ token: 'of-alice' }));
    server.use(
      answersStatus(status),
      answers(() => statusCode),
    );
    renderOnEntityPage(CARD, { auth });
    await signIn();
    expect(await (await row()).findByText(text)).toBeInTheDocument();
  });

  it('says what to install where nothing gives tokens', async () => {
    server.use(answersStatus(status));
    renderOnEntityPage(CARD);
    expect(
      (await row()).getByText(/needs @backstage\/plugin-kubernetes/),
    ).toBeInTheDocument();
    expect((await row()).queryByRole('button')).not.toBeInTheDocument();
  });

  it('speaks Japanese', async () => {
    const auth = givesTokens(async () => ({ token: 'of-alice' }));
    server.use(answersStatus(status), answers(read));
    renderOnEntityPage(CARD, { auth, language: 'ja' });
    expect(
      (await row()).getByText('未取得：あなた自身のサインインで読み取ります'),
    ).toBeInTheDocument();
    await userEvent.click(
      (await row()).getByRole('button', { name: /サインインして読み取る/ }),
    );
    expect(
      await (await row()).findByText(/あなたのサインインで読み取り$/),
    ).toBeInTheDocument();
  });

  it('is on the tab, with its details', async () => {
    const auth = givesTokens(async () => ({ token: 'of-alice' }));
    server.use(answersStatus(status), answers(read), closesClusters());
    renderOnEntityPage('entity-content:berth/service', { auth });
    await signIn();
    expect(
      await screen.findByRole('heading', { name: 'corp' }),
    ).toBeInTheDocument();
  });
});
