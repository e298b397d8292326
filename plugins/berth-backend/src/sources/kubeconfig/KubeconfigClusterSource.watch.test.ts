import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { eventually } from '../../__fixtures__/eventually';
import { Clock, systemClock } from '../../clock/Clock';
import { KubeconfigClusterSource } from './KubeconfigClusterSource';

const kubeconfig = (...names: string[]) =>
  JSON.stringify({
    contexts: names.map(name => ({ name, context: { cluster: name } })),
    clusters: names.map(name => ({
      name,
      cluster: { server: `https://${name}.example` },
    })),
  });

/** Time passes, but never so much that files are looked at without a reason. */
const clock: Clock = {
  ...systemClock,
  after: (ms, callback) =>
    ms < 10_000 ? systemClock.after(ms, callback) : () => {},
};

describe('a kubeconfig that changes', () => {
  let folder: string;
  let leaving: AbortController;
  let names: string[];
  let troubles: readonly string[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'berth-kubeconfig-'));
    leaving = new AbortController();
  });
  afterEach(async () => {
    leaving.abort();
    await rm(folder, { recursive: true, force: true });
  });

  const at = (...path: string[]) => join(folder, ...path);
  const has = (...expected: string[]) =>
    eventually(() => expect(names).toEqual(expected));

  async function watch(...paths: string[]): Promise<void> {
    await new KubeconfigClusterSource({
      paths,
      contexts: ['*'],
      logger: mockServices.logger.mock(),
      clock,
    }).watch(
      (clusters, leftOut = []) => {
        names = clusters.map(({ name }) => name);
        troubles = leftOut;
      },
      { signal: leaving.signal },
    );
  }

  it('is read again when it is written to, and when it is replaced, each time', async () => {
    await writeFile(at('config'), kubeconfig('a'));
    await watch(at('config'));
    await has('a');
    for (const now of [['a', 'b'], ['b'], ['b', 'c']]) {
      await writeFile(at('config'), kubeconfig(...now));
      await has(...now);
      await writeFile(at('new'), kubeconfig(...now, 'z'));
      await rename(at('new'), at('config'));
      await has(...now, 'z');
      expect(troubles).toEqual([]);
    }
  });

  it('keeps its clusters while it is away, and follows it when it is back', async () => {
    await mkdir(at('of', 'tool'), { recursive: true });
    await writeFile(at('of', 'tool', 'config'), kubeconfig('a'));
    await watch(at('of', 'tool', 'config'));
    await rm(at('of'), { recursive: true });
    await eventually(() => expect(troubles).toHaveLength(1));
    expect(names).toEqual(['a']);
    await mkdir(at('of', 'tool'), { recursive: true });
    await writeFile(at('of', 'tool', 'config'), kubeconfig('b'));
    await has('b');
    expect(troubles).toEqual([]);
  });

  it('is followed where its folder is deleted and made again at once', async () => {
    await mkdir(at('kube'));
    await writeFile(at('kube', 'config'), kubeconfig('a'));
    await watch(at('kube', 'config'));
    for (const now of ['b', 'c']) {
      // Before anybody looks. The file system may give the folder the number that it had.
      rmSync(at('kube'), { recursive: true });
      mkdirSync(at('kube'));
      writeFileSync(at('kube', 'config'), kubeconfig(now));
      await has(now);
      await writeFile(at('kube', 'config'), kubeconfig(now, 'later'));
      await has(now, 'later');
    }
    expect(troubles).toEqual([]);
  });

  it('is followed where it has the name of its folder', async () => {
    await mkdir(at('kube'));
    await writeFile(at('kube', 'kube'), kubeconfig('a'));
    await watch(at('kube', 'kube'));
    for (const now of ['b', 'c', 'd']) {
      await writeFile(at('kube', 'kube'), kubeconfig(now));
      await has(now);
    }
    expect(troubles).toEqual([]);
  });

  it('is followed where a volume is mounted, whose folder is swapped by a link', async () => {
    /** As the kubelet writes a ConfigMap or Secret (`atomic_writer.go`). */
    const project = async (version: string, ...clusters: string[]) => {
      await mkdir(at(version));
      await writeFile(at(version, 'config'), kubeconfig(...clusters));
      await symlink(version, at('..data_tmp'));
      await rename(at('..data_tmp'), at('..data'));
    };
    await project('..1', 'a', 'b');
    await symlink(join('..data', 'config'), at('config'));
    await watch(at('config'));
    await has('a', 'b');
    await project('..2', 'b');
    await rm(at('..1'), { recursive: true });
    await has('b');
    await project('..3', 'b', 'c');
    await rm(at('..2'), { recursive: true });
    await has('b', 'c');
    expect(troubles).toEqual([]);
  });

  it('is followed where a link leads elsewhere, and where several are one', async () => {
    await mkdir(at('home'));
    await mkdir(at('shared'));
    await writeFile(at('shared', 'config'), kubeconfig('a'));
    await writeFile(at('own'), kubeconfig('x'));
    await symlink(join('..', 'shared', 'config'), at('home', 'config'));
    await watch(at('home', 'config'), at('own'));
    await has('a', 'x');
    await writeFile(at('shared', 'config'), kubeconfig('b'));
    await has('b', 'x');
    await writeFile(at('own'), kubeconfig('y'));
    await has('b', 'y');
    expect(troubles).toEqual([]);
  });

  it('is read no more once nobody listens', async () => {
    await writeFile(at('config'), kubeconfig('a'));
    await watch(at('config'));
    leaving.abort();
    await writeFile(at('config'), kubeconfig('b'));
    // Somebody who comes later sees it, and the one who left does not.
    let later: string[] = [];
    const other = new AbortController();
    await new KubeconfigClusterSource({
      paths: [at('config')],
      logger: mockServices.logger.mock(),
      clock,
    }).watch(
      clusters => {
        later = clusters.map(({ name }) => name);
      },
      { signal: other.signal },
    );
    await writeFile(at('config'), kubeconfig('c'));
    await eventually(() => expect(later).toEqual(['c']));
    other.abort();
    expect(names).toEqual(['a']);
  });
});
