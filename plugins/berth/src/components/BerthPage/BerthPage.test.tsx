import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { setupServer } from 'msw/node';
import { serviceList } from '../../__fixtures__/listedServices';
import { listsServices } from '../../__testUtils__/backend';
import { answersFleet } from '../../__testUtils__/fleetBackend';
import { renderPage } from '../../__testUtils__/renderPage';

describe("Berth's page", () => {
  const server = setupServer();
  registerMswTestHooks(server);
  beforeEach(() => {
    document.title = 'Portal';
    server.use(
      ...answersFleet(),
      listsServices(() => serviceList([])),
    );
  });

  const tabs = async (first: string) => {
    await screen.findByRole('tab', { name: first });
    return screen.getAllByRole('tab').map(({ textContent }) => textContent);
  };

  it.each([
    ['en', ['My services', 'Fleet']],
    ['ja', ['自分のサービス', 'フリート']],
  ] as const)(
    'says in %s what its parts are called, in tabs and in the title of the document',
    async (language, titles) => {
      renderPage('/berth', { language });
      expect(await tabs(titles[0])).toEqual(titles);
      await waitFor(() => expect(document.title).toBe(`${titles[0]} | Portal`));
      await userEvent.click(screen.getByRole('tab', { name: titles[1] }));
      await waitFor(() => expect(document.title).toBe(`${titles[1]} | Portal`));
    },
  );

  it('leads to its first part with the query that it was asked with', async () => {
    const asked = jest.fn();
    server.use(listsServices(() => serviceList([]), asked));
    renderPage('/berth?scope=all');
    await waitFor(() => expect(asked).toHaveBeenCalled());
    expect(`${asked.mock.lastCall[0]}`).toContain('scope=all');
  });

  it('leaves what an app calls a part as it is', async () => {
    renderPage('/berth/fleet', { language: 'ja', fleetTitle: 'GPU farm' });
    // What an app configures is also first.
    expect(await tabs('自分のサービス')).toEqual([
      'GPU farm',
      '自分のサービス',
    ]);
    await waitFor(() => expect(document.title).toBe('GPU farm | Portal'));
  });

  it('stays as it is when the address changes', async () => {
    renderPage('/berth/fleet');
    const numbers = await screen.findByRole('list', {
      name: 'The fleet in numbers',
    });
    const tab = screen.getByRole('tab', { name: 'Fleet' });
    await userEvent.click(screen.getByRole('button', { name: 'GPU map' }));
    await screen.findByRole('application');
    expect(numbers).toBeInTheDocument();
    expect(tab).toBeInTheDocument();
  });

  it('gives the title of the document back when it is left', async () => {
    const { unmount } = renderPage('/berth/fleet');
    await waitFor(() => expect(document.title).toBe('Fleet | Portal'));
    unmount();
    expect(document.title).toBe('Portal');
  });
});
