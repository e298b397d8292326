import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { namedFaults } from './__testUtils__/namedFaults';

const root = resolve(__dirname, '../../../..');

/** File under `plugins` to the titles of the tests in it, in their order. */
type Tests = Record<string, string[]>;

/** Which tests show what is done about each fault of `docs/faults.md`. */
const shownBy: Readonly<Record<number, Tests>> = {
  1: {
    'berth-backend/src/faults/connection.integration.test.ts': [
      'fault 1: a server that falls silent is stale after 90 seconds, given up after 150, and caught up with',
      'fault 1: a half that is closed is an end, and watched again',
    ],
    'berth-backend/src/reflector/runReflector.test.ts': [
      'goes stale without a sign of life, then gives up a half-open connection (fault 1)',
    ],
  },
  2: {
    'berth-backend/src/faults/answers.integration.test.ts': [
      'fault 2: a proxy that drops bookmarks costs a watch a minute, and no lie',
    ],
  },
  3: {
    'berth-backend/src/faults/answers.integration.test.ts': [
      'fault 3: 410 is answered by one list, and shows what there was until then',
    ],
    'berth-backend/src/faults/cluster.integration.test.ts': [
      'fault 3: history that etcd has dropped is answered with 410 and read anew',
    ],
  },
  4: {
    'berth-backend/src/faults/answers.integration.test.ts': [
      'fault 4: watches that are closed at once with nothing in them lead to a list',
    ],
  },
  5: {
    'berth-backend/src/clusters/throttledCluster.test.ts': [
      'every kind sees none of them before the time that it asked for, one first, and never all at once (fault 5)',
      'one kind is asked for no other either, and each says why it is not live (fault 5)',
      'every kind is asked by one or two kinds at a time as long as it refuses (fault 5)',
    ],
    'berth-backend/src/connection/Circuit.test.ts': [
      'lets none go before the time that the cluster asked for, and one first (fault 5)',
      'lets two more go for each that is answered, in the order of asking (fault 5)',
    ],
    'berth-backend/src/faults/answers.integration.test.ts': [
      'fault 5: %i with Retry-After is waited out without a list',
    ],
    'berth-backend/src/faults/fairness.integration.test.ts': [
      'fault 5: 429 of API Priority and Fairness is waited out without a list, and said',
    ],
    'berth-backend/src/reflector/runReflector.test.ts': [
      'waits as long as %i asks, and lists nothing (fault 5)',
    ],
  },
  6: {
    'berth-backend/src/faults/answers.integration.test.ts': [
      'fault 6: a server that cannot serve the version is asked again, and listed in the end',
    ],
  },
  7: {
    'berth-backend/src/clusters/startClusterViews.test.ts': [
      'asks a cluster for two lists at a time (fault 7, fault 26)',
    ],
    'berth-backend/src/connection/ListSlots.test.ts': [
      'lets in as many as there are slots, then in the order of asking (fault 7)',
    ],
    'berth-backend/src/faults/cluster.integration.test.ts': [
      'fault 7: an API server that is restarted is watched again, and shown as stale meanwhile',
    ],
    'berth-backend/src/faults/connection.integration.test.ts': [
      'fault 7, fault 21: all connections are reset at once, and what went meanwhile is gone',
    ],
  },
  8: {
    'berth-backend/src/faults/connection.integration.test.ts': [
      'fault 8, fault 17: lists and events that arrive %s are read',
    ],
    'berth-backend/src/reflector/runReflector.test.ts': [
      'does not wait for ever for a list that hangs (fault 8)',
      'reads a slow list to its end, however long it takes (fault 8)',
      'reads all in one answer where there is never time for all pages (fault 8, fault 9)',
      'gives up one answer with all when it is silent, and when it has no room in memory (fault 8, fault 30)',
    ],
  },
  9: {
    'berth-backend/src/faults/answers.integration.test.ts': [
      'fault 9: a list for whose pages there is never time is had in one answer',
    ],
    'berth-backend/src/faults/cluster.integration.test.ts': [
      'fault 9: a list whose next page etcd has dropped begins again',
    ],
    'berth-backend/src/reflector/runReflector.test.ts': [
      'begins the list again when its token expires between pages (fault 9)',
      'reads all in one answer where there is never time for all pages (fault 8, fault 9)',
    ],
    'berth-backend/src/reflector/step.test.ts': [
      'backs off, and asks for all in one answer, no older than what was seen',
      'says that it is this, not an expired version, until all is here',
      'stages what comes of the answer, and shows it when it is whole',
      'refuses an answer that is older than what is held',
      'refuses an answer that is older than the page that it was to be no older than',
      'begins it anew when it %s',
      'goes back to pages when the API server cannot serve it for long',
    ],
  },
  10: {
    'berth-backend/src/faults/cluster.integration.test.ts': [
      'fault 10: a token that is revoked is read again, and until there is a good one the cluster says so',
    ],
    'berth-backend/src/faults/serviceAccount.integration.test.ts': [
      'fault 10: a token that expires while it is watched with is refused, said to be, and read again until there is a fresh one',
    ],
    'berth-backend/src/reflector/runReflector.test.ts': [
      'reads the credential again after 401 (fault 10)',
    ],
  },
  11: {
    'berth-backend/src/faults/certificate.integration.test.ts': [
      'fault 11: a certificate of an authority that has retired is refused, and the one that replaces it on disk is taken up',
    ],
    'berth-backend/src/faults/cluster.integration.test.ts': [
      'fault 11: another authority is trusted once it is read, and not before',
    ],
  },
  12: {
    'berth-backend/src/clusters/forbiddenCluster.test.ts': [
      'may list nothing is probed for an hour, and logs that once (fault 12)',
      'may list and not watch lists, and logs, once in five minutes (fault 12)',
    ],
    'berth-backend/src/faults/kinds.integration.test.ts': [
      'fault 12: a kind that may not be read is forbidden, alone, until it may',
    ],
    'berth-backend/src/faults/role.integration.test.ts': [
      'fault 12: with each rule removed its kinds are forbidden, and all others live',
    ],
    'berth-backend/src/reflector/runReflector.test.ts': [
      'is forbidden after 403, holds nothing, and notices when it is allowed (fault 12)',
    ],
  },
  13: {
    'berth-backend/src/faults/kinds.integration.test.ts': [
      'fault 13: a CRD that comes is found within a minute, one that goes is no list of none, and one that comes again with another schema is read as it is',
    ],
  },
  14: {
    'berth-backend/src/faults/kinds.integration.test.ts': [
      'fault 14: a version that is no longer served is left for one that is',
    ],
  },
  15: {
    'berth-backend/src/faults/answers.integration.test.ts': [
      'fault 15: a page that ends too soon is no list',
      'fault 15: a line that is no JSON is followed by a list',
    ],
    'berth-backend/src/reflector/runReflector.test.ts': [
      'lists anew after %s (fault 15, fault 16)',
      'leaves out an object that cannot be read, and goes on with the others (fault 15)',
    ],
  },
  16: {
    'berth-backend/src/faults/answers.integration.test.ts': [
      'fault 16: an object as large as etcd takes is one event, and its neighbours follow it',
      'fault 16: an object whose line is beyond 4 MB is left out, its neighbours are not, and nothing is listed',
    ],
    'berth-backend/src/reflector/runReflector.test.ts': [
      'lists anew after %s (fault 15, fault 16)',
      'leaves out an object whose changes are lines beyond 4 MB, and lists for none of ten (fault 16)',
      'is stale, and lists seldom, after lines beyond 4 MB that do not tell whose they are (fault 16)',
    ],
    'berth-backend/src/reflector/step.test.ts': [
      'lists less and less often after changes too large to be seen whose they are (fault 16)',
    ],
  },
  17: {
    'berth-backend/src/faults/connection.integration.test.ts': [
      'fault 8, fault 17: lists and events that arrive %s are read',
    ],
    'berth-backend/src/reflector/runReflector.test.ts': [
      'reads events however the bytes are cut (fault 17)',
    ],
  },
  18: {
    'berth-backend/src/faults/answers.integration.test.ts': [
      'fault 18: a storm of events is told of ten times a second, and not one of them is lost',
    ],
    'berth-backend/src/reflector/eventStorm.test.ts': [
      'of ten thousand a second is followed in order, loses none, and is told of ten times a second',
      'leaves others their turns, and takes no more bytes than it has worked off, however many there are',
    ],
    'berth-backend/src/store/ChangeNotice.test.ts': [
      'tells at most every 100 ms, and always of the last change (fault 18)',
    ],
  },
  19: {
    'berth-backend/src/faults/answers.integration.test.ts': [
      'fault 19: events that come twice end in the same state',
      'fault 19, fault 20: of changes that come in another order none is lost',
      'fault 19: an object that comes after later changes of others is found by a list',
    ],
    'berth-backend/src/reflector/runReflector.test.ts': [
      'loses no change of one object that comes after a later one of another (fault 19)',
      'lists anew when an object that it does not know comes late (fault 19)',
      'ignores what is said twice or late (fault 19)',
      'takes another uid under the same name for another object (fault 19)',
    ],
    'berth-backend/src/reflector/step.test.ts': [
      'stores what is newer than what is held of the same object, and does not go back',
      'drops what is not newer than what is held of the same object',
      'compares with what came before in the same bytes',
      'lists anew after a state of an object that %s: it may be there or not',
      'has nothing to do for the end of an object that is not here',
      'takes a bookmark for no proof that nothing is missing',
    ],
  },
  20: {
    'berth-backend/src/faults/answers.integration.test.ts': [
      'fault 19, fault 20: of changes that come in another order none is lost',
    ],
    'berth-backend/src/reflector/step.test.ts': [
      'advances with a bookmark, and never goes back with one (fault 20)',
    ],
  },
  21: {
    'berth-backend/src/faults/connection.integration.test.ts': [
      'fault 7, fault 21: all connections are reset at once, and what went meanwhile is gone',
    ],
    'berth-backend/src/reflector/runReflector.test.ts': [
      'notices a deletion and a creation that nobody watched (fault 21)',
    ],
  },
  22: {
    'berth-backend/src/faults/cluster.integration.test.ts': [
      'fault 22: another cluster at the same address is seen as another, whatever its versions are',
    ],
    'berth-backend/src/reflector/step.test.ts': [
      'believes the third older list in a row: the cluster itself went back (fault 22)',
    ],
  },
  23: {
    'berth-backend/src/reflector/runReflector.test.ts': [
      'refuses an older list, and believes the third (fault 23)',
    ],
  },
  24: {
    'berth-backend/src/clusters/startClusterViews.test.ts': [
      'keeps clusters apart: one hangs, one forbids, one refuses, one is live (fault 24)',
    ],
    'berth-backend/src/faults/connection.integration.test.ts': [
      'fault 24: an answer that breaks off between bytes is no list',
    ],
  },
  25: {
    'berth-backend/src/clusters/removedCluster.test.ts': [
      'is held by nobody, though nobody reads again what it was in (fault 25)',
    ],
    'berth-backend/src/clusters/startClusterViews.test.ts': [
      'follows a source: adds, replaces, lets go (fault 25)',
    ],
  },
  26: {
    'berth-backend/src/clusters/startClusterViews.test.ts': [
      'asks a cluster for two lists at a time (fault 7, fault 26)',
      'starts clusters that come together one after the other, 50 ms apart (fault 26)',
      'lets none of fifty clusters wait for more than two seconds (fault 26)',
    ],
    'berth-backend/src/reflector/operations/listPages.test.ts': [
      'reads eight at once, and the next as soon as one is read (fault 26)',
      'lets clusters that are asked and do not answer keep no other waiting (fault 26)',
    ],
  },
  27: {
    'berth-backend/src/connection/Circuit.test.ts': [
      'does not hold the others back where one aggregated API is down (fault 27)',
    ],
    'berth-backend/src/faults/kinds.integration.test.ts': [
      'fault 27: an aggregated API whose server is not there is in trouble, alone, and other kinds are found beside it',
    ],
  },
  28: {
    'berth/src/components/ServiceCard/ServiceCard.test.tsx': [
      "tells true ages where the backend's clock is an hour %s of the reader's (fault 28)",
    ],
    'berth-backend/src/connection/ClusterSession.test.ts': [
      "tells how far the cluster's clock is ahead, and again when that has changed (fault 28)",
    ],
    'berth-backend/src/reflector/freshnessOf.test.ts': [
      'is measured by the clock that only grows, when that of the machine jumps by %i ms (fault 28)',
    ],
    'berth-backend/src/reflector/runReflector.test.ts': [
      "waits until the date that is asked for by the cluster's own clock (fault 28)",
    ],
    'berth-backend/src/status/DefaultServiceStatuses.test.ts': [
      "counts by the cluster's clock what it dated, an hour %s (fault 28)",
    ],
    'berth-common/src/client/ServerTime.test.ts': [
      'is the own time until something is told',
      'knows a clock that differs by %d ms, to the second',
      'takes %d ms for no difference',
      'learns nothing from an answer that took long, or came before it was asked for',
      'learns nothing from %p',
      'keeps what it knows of a clock that is about as wrong as before',
      'follows a clock that is put right',
    ],
  },
  29: {
    'berth-backend/src/clusters/startClusterViews.test.ts': [
      'goes on for all others when a listener throws, counts it and says so (fault 29)',
    ],
    'berth-backend/src/store/ChangeNotice.test.ts': [
      'does not let one listener keep the news from another (fault 29)',
    ],
    'berth-backend/src/store/Listeners.test.ts': [
      'tells all, also when one of them throws, and reports it each time (fault 29)',
    ],
  },
  30: {
    'berth-backend/src/clusters/startClusterViews.test.ts': [
      'bounds what all clusters take together, at the cost of what Berth can do without, then of the largest (fault 30)',
    ],
    'berth-backend/src/faults/memory.integration.test.ts': [
      'fault 30: pods beyond the budget are not held and say so; the other kinds are live; fewer of them are read again',
    ],
    'berth-backend/src/reflector/runReflector.test.ts': [
      'fault 30: a kind that the memory budget has no room for is not held, says so, and is tried again',
      'fault 30: a kind that outgrows the memory budget while it is watched is let go of',
      'fault 30: lets go while nothing happens in its watch, and is read again later',
      'gives up one answer with all when it is silent, and when it has no room in memory (fault 8, fault 30)',
    ],
  },
  31: {
    'berth-backend/src/http/http.test.ts': [
      'answers 409 to who was told of a later state than it holds, and tells when to ask again (fault 31)',
    ],
  },
  32: {
    'berth/src/live/useLive.test.tsx': [
      'asks nothing for as long as the tab is hidden, and once when it is seen again',
      'asks soon after the first answer, for what was told before signals arrived',
      'asks twice a minute where there are no signals',
    ],
  },
  34: {
    'berth-backend/src/reflector/runReflector.test.ts': [
      'sends nothing after it while it was waiting (fault 34)',
      'ends an open watch (fault 34)',
      'ends a list that hangs (fault 34)',
      'does not wait for a connection that does not come (fault 34)',
    ],
  },
};

async function testFiles(plugin: string): Promise<string[]> {
  const folder = join('plugins', plugin, 'src');
  const entries = await readdir(join(root, folder), { recursive: true });
  return entries
    .filter(entry => /\.test\.tsx?$/.test(entry))
    .map(entry => join(folder, entry))
    .sort();
}

describe('docs/faults.md', () => {
  it('has the faults that tests show, but for those that it says do not occur', async () => {
    const page = await readFile(join(root, 'docs/faults.md'), 'utf8');
    const rows = [...page.matchAll(/^\| (\d+) +\|[^|]*\|(.*)\|$/gm)];
    expect(rows.map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 34 }, (_, index) => index + 1),
    );
    const absent = rows.filter(([, , behaviour]) =>
      /\*\*does not occur\*\*/.test(behaviour),
    );
    // The watch list that does not end.
    expect(absent.map(([, number]) => Number(number))).toEqual([33]);
    expect(
      rows.map(([, number]) => Number(number)).filter(n => !(n in shownBy)),
    ).toEqual([33]);
  });

  it('is shown by exactly these tests', async () => {
    const found: Record<number, Tests> = {};
    const files = await Promise.all(
      ['berth', 'berth-backend', 'berth-common'].map(testFiles),
    );
    for (const file of files.flat()) {
      const text = await readFile(join(root, file), 'utf8');
      for (const { fault, title } of namedFaults(file, text)) {
        const tests = (found[fault] ??= {});
        (tests[file.replace(/^plugins\//, '')] ??= []).push(title);
      }
    }
    expect(found).toEqual(shownBy);
  });
});
