import { setTimeout as delay } from 'node:timers/promises';
import { ControlPlane, deployment, pod } from '@berth/testkit';
import type { Page } from '@playwright/test';
import { atRate } from '../backend/atRate';
import type { FaceBrowser } from './FaceBrowser';

const SERVICE = 'shop-front';
const REPLICAS = 100;
/** Whose events are everybody else's. */
const OTHERS = 100;
/** So many writes at once; beyond that the API server is what is slow. */
const MOST_OPEN = 50;
/** More than any page takes. */
const DEADLINE_MS = 30_000;
const MERGE = { contentType: 'application/merge-patch+json' };

/** What the API server is given before anybody looks. */
export async function makeWorld(cluster: ControlPlane): Promise<void> {
  await cluster.apply([
    deployment({
      name: SERVICE,
      replicas: REPLICAS,
      labels: { 'backstage.io/kubernetes-id': SERVICE },
    }),
    ...Array.from({ length: OTHERS }, (_, at) => pod({ name: `other-${at}` })),
  ]);
  await writeAvailable(cluster, 0);
}

export interface NewsFigures {
  /** Milliseconds from the API server's answer to a write to the page's DOM that says it, each. */
  times: number[];
  /** Events of everybody that the API server took meanwhile, a second. */
  eventsPerSecond: number;
}

/**
 * Writes how many replicas of a Deployment are available, and waits until the page of its Component says so, while others'
 * pods change.
 */
export async function measureNews(
  browser: FaceBrowser,
  cluster: ControlPlane,
  options: { count: number; othersPerSecond: number },
): Promise<NewsFigures> {
  return browser.visit(`/catalog/default/component/${SERVICE}`, async page => {
    await page.getByText(said(0)).first().waitFor();
    const others = writeOthers(cluster, options.othersPerSecond);
    const begin = performance.now();
    const times: number[] = [];
    for (let at = 0; at < options.count; at++) {
      // Neither in step with the page nor with the others.
      await delay(200 + Math.random() * 200);
      times.push(await untilSaid(page, cluster, 1 + (at % (REPLICAS - 1))));
    }
    const seconds = (performance.now() - begin) / 1_000;
    const written = await others.stop();
    return { times, eventsPerSecond: (written + times.length) / seconds };
  });
}

async function untilSaid(
  page: Page,
  cluster: ControlPlane,
  available: number,
): Promise<number> {
  await page.evaluate(text => {
    const noted = { at: undefined as number | undefined };
    Object.assign(window, { berthNews: noted });
    const observer = new MutationObserver(() => {
      if (!document.body.textContent?.includes(text)) return;
      observer.disconnect();
      noted.at = performance.timeOrigin + performance.now();
    });
    observer.observe(document.body, {
      ...{ subtree: true, childList: true, characterData: true },
    });
  }, said(available));
  await writeAvailable(cluster, available);
  const written = performance.timeOrigin + performance.now();
  const handle = await page.waitForFunction(
    () => (window as unknown as { berthNews: { at?: number } }).berthNews.at,
    undefined,
    { timeout: DEADLINE_MS, polling: 20 },
  );
  return Number(await handle.jsonValue()) - written;
}

function said(available: number): string {
  return `${available} of ${REPLICAS}`;
}

async function writeAvailable(cluster: ControlPlane, available: number) {
  await cluster.request(
    'PATCH',
    `/apis/apps/v1/namespaces/default/deployments/${SERVICE}/status`,
    {
      status: {
        ...{ observedGeneration: 1, replicas: REPLICAS },
        ...{ updatedReplicas: REPLICAS, readyReplicas: available },
        ...{ availableReplicas: available },
        unavailableReplicas: REPLICAS - available,
      },
    },
    MERGE,
  );
}

/** Changes others' pods, one after the other. */
function writeOthers(cluster: ControlPlane, perSecond: number) {
  let written = 0;
  let failure: unknown;
  const open = new Set<Promise<unknown>>();
  const stop = atRate(perSecond, {
    written: () => (open.size < MOST_OPEN ? written : Infinity),
    write() {
      written += 1;
      const write = cluster
        .request(
          'PATCH',
          `/api/v1/namespaces/default/pods/other-${written % OTHERS}`,
          { metadata: { labels: { change: `${written}` } } },
          MERGE,
        )
        .catch(error => {
          failure ??= error;
        })
        .finally(() => open.delete(write));
      open.add(write);
    },
  });
  return {
    async stop(): Promise<number> {
      stop();
      await Promise.all(open);
      if (failure) throw failure;
      return written;
    },
  };
}
