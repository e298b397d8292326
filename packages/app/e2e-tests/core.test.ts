import {
  browserCore,
  builtCore,
  generateCase,
  readRecording,
  recordingNames,
  type BuiltCore,
} from '@berth/testkit';
import { expect, test as base, type Page } from '@playwright/test';

type Core = BuiltCore['core'];

/** What the script leaves in the page. */
declare const berthCore: Core;

const profile = { kubernetesVersion: '1.37' } as const;

/** Every fifth of the cases on which kube-scheduler 1.37 is recorded. */
const cases = recordingNames()
  .flatMap(name => readRecording(name))
  .filter((...[, index]) => index % 5 === 0)
  .map(({ seed }) => generateCase(seed));

/** An empty page that holds the core, and no Backstage around it. */
const test = base.extend<{ corePage: Page }>({
  corePage: async ({ page }, provide) => {
    const wrong: string[] = [];
    page.on('pageerror', error => wrong.push(error.message));
    page.on('console', message => {
      if (message.type() === 'error') {
        wrong.push(message.text());
      }
    });
    await page.route('**/*', route => {
      switch (new URL(route.request().url()).pathname) {
        case '/':
          return route.fulfill({
            contentType: 'text/html',
            // Stricter than the default of Backstage, which allows eval.
            headers: {
              'content-security-policy':
                "default-src 'none'; script-src 'self'",
            },
            body: '<!doctype html><script src="/core.js"></script>',
          });
        case '/core.js':
          return route.fulfill({
            contentType: 'text/javascript',
            body: browserCore('berthCore'),
          });
        default:
          return route.fulfill({ status: 204 });
      }
    });
    await page.goto('http://core.invalid/');
    await provide(page);
    expect(wrong).toEqual([]);
  },
});

test('the core gives the same verdicts in Chromium and in Node', async ({
  corePage,
}) => {
  expect(cases.length).toBeGreaterThanOrEqual(300);
  const { core } = builtCore();
  const asked = cases.map(({ case: oneCase }) => JSON.stringify(oneCase));
  const inNode = asked.map(text =>
    JSON.stringify(core.replayCase(JSON.parse(text), profile)),
  );
  const inChromium = await corePage.evaluate(
    ([texts, of]) =>
      texts.map(text =>
        JSON.stringify(berthCore.replayCase(JSON.parse(text), of)),
      ),
    [asked, profile] as const,
  );
  // As text, so that the order of what is in a verdict counts too.
  expect(inChromium).toEqual(inNode);
});

test('a snapshot and a preview of it are the same in Chromium and in Node', async ({
  corePage,
}) => {
  const { core } = builtCore();
  const asked = cases
    .filter(({ kind }) => kind === 'valid')
    .slice(0, 100)
    .map(({ case: oneCase }) => JSON.stringify(oneCase));
  const inNode = asked.map(text => {
    const { nodes, pods, pod } = JSON.parse(text);
    const bytes = core.encodeSnapshot(core.takeSnapshot({ nodes, pods }));
    return {
      bytes: new Uint8Array(bytes).join(),
      preview: JSON.stringify(
        core.preview(
          core.Snapshot.decode(bytes),
          { pod, replicas: 9 },
          profile,
        ),
      ),
    };
  });
  const inChromium = await corePage.evaluate(
    ([texts, of]) =>
      texts.map(text => {
        const { nodes, pods, pod } = JSON.parse(text);
        const bytes = berthCore.encodeSnapshot(
          berthCore.takeSnapshot({ nodes, pods }),
        );
        const snapshot = berthCore.Snapshot.decode(bytes);
        return {
          bytes: new Uint8Array(bytes).join(),
          preview: JSON.stringify(
            berthCore.preview(snapshot, { pod, replicas: 9 }, of),
          ),
        };
      }),
    [asked, profile] as const,
  );
  expect(inChromium).toEqual(inNode);
});
