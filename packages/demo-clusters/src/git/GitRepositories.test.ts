import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { GitRepositories } from './GitRepositories';

const run = promisify(execFile);

describe('GitRepositories', () => {
  let place: string;
  let repositories: GitRepositories;

  beforeEach(async () => {
    place = mkdtempSync(join(tmpdir(), 'berth-git-'));
    repositories = await GitRepositories.open(join(place, 'git'));
  });

  afterEach(() => rmSync(place, { recursive: true, force: true }));

  function workspace(files: Record<string, string>): string {
    const from = mkdtempSync(join(place, 'task-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(from, path)), { recursive: true });
      writeFileSync(join(from, path), text);
    }
    return from;
  }

  const inPlace = () => readdirSync(repositories.directory);

  it('publishes what git itself finds sound and clones', async () => {
    const from = workspace({
      'README.md': '# Chat',
      'base/deployment.yaml': 'kind: Deployment',
      'base/deep/er.yaml': '{}',
      'base.txt': 'sorts between',
    });
    const head = await repositories.publish({ name: 'chat', from, task: 't1' });
    const gitdir = join(repositories.directory, 'chat.git');
    await run('git', ['--git-dir', gitdir, 'fsck', '--strict']);
    const clone = join(place, 'clone');
    await run('git', ['clone', '--quiet', gitdir, clone]);
    expect(readFileSync(join(clone, 'base/deep/er.yaml'), 'utf8')).toBe('{}');
    expect(await repositories.heads()).toEqual([head]);
    expect(
      await repositories.read(head, path => path.endsWith('.yaml')),
    ).toEqual(
      new Map([
        ['base/deployment.yaml', 'kind: Deployment'],
        ['base/deep/er.yaml', '{}'],
      ]),
    );
  });

  it('takes what somebody pushes', async () => {
    const from = workspace({ 'a.yaml': 'a: 1' });
    await repositories.publish({ name: 'chat', from, task: 't1' });
    const clone = join(place, 'clone');
    const gitdir = join(repositories.directory, 'chat.git');
    await run('git', ['clone', '--quiet', gitdir, clone]);
    writeFileSync(join(clone, 'a.yaml'), 'a: 2');
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@b.c'];
    await run('git', [...who, 'commit', '-qam', 'Change a'], { cwd: clone });
    await run('git', ['push', '--quiet'], { cwd: clone });
    const [head] = await repositories.heads();
    expect([...(await repositories.read(head, () => true))]).toEqual([
      ['a.yaml', 'a: 2'],
    ]);
    // The task is still the one that made it.
    expect(
      await repositories.publish({ name: 'chat', from, task: 't1' }),
    ).toEqual(head);
  });

  it('does nothing twice for one task, and nothing over what is there', async () => {
    const from = workspace({ 'a.yaml': 'a: 1' });
    const first = await repositories.publish({ name: 'chat', from, task: 't' });
    expect(
      await repositories.publish({ name: 'chat', from, task: 't' }),
    ).toEqual(first);
    await expect(
      repositories.publish({
        name: 'chat',
        from: workspace({ 'a.yaml': 'a: 2' }),
        task: 'other',
      }),
    ).rejects.toThrow('name: there is a repository chat already');
    expect(await repositories.heads()).toEqual([first]);
  });

  it('gives the name to one of several that want it at once', async () => {
    const tasks = ['t1', 't2', 't3', 't4'];
    const outcomes = await Promise.allSettled(
      tasks.map(task =>
        repositories.publish({
          name: 'chat',
          from: workspace({ 'a.yaml': task }),
          task,
        }),
      ),
    );
    expect(
      outcomes.filter(({ status }) => status === 'fulfilled'),
    ).toHaveLength(1);
    expect(inPlace()).toEqual(['chat.git']);
  });

  it.each([
    '../chat',
    'chat/../../x',
    '.git',
    'Chat',
    '',
    'a'.repeat(41),
    'chat.git',
    'chat\n',
    '--upload-pack=x',
  ])('refuses the name %j', async name => {
    const from = workspace({ 'a.yaml': 'a: 1' });
    await expect(
      repositories.publish({ name, from, task: 't' }),
    ).rejects.toThrow(/^name .* must be at most 40/);
    expect(inPlace()).toEqual([]);
  });

  it('leaves nothing behind of what it does not take', async () => {
    const linked = workspace({ 'a.yaml': 'a: 1' });
    symlinkSync('/etc/passwd', join(linked, 'b.yaml'));
    const many = workspace(
      Object.fromEntries(
        Array.from({ length: 201 }, (_, at) => [`${at}.yaml`, '']),
      ),
    );
    const nested = workspace({ 'x/.git/config': '[core]' });
    const large = workspace({ 'a.bin': 'x'.repeat(1024 * 1024 + 1) });
    const refused = [
      [linked, 'b.yaml is neither a file nor a directory'],
      [many, 'there are more than 200 files'],
      [nested, 'x/.git would be a repository in a repository'],
      [large, 'a.bin is larger than 1048576 bytes'],
      [workspace({}), 'there is no file to publish'],
      [join(place, 'nowhere'), 'ENOENT'],
    ];
    for (const [from, why] of refused) {
      await expect(
        repositories.publish({ name: 'chat', from, task: 't' }),
      ).rejects.toThrow(why);
    }
    expect(inPlace()).toEqual([]);
  });

  it('gives no head of what has no commit, or is none of its own', async () => {
    await run('git', [
      'init',
      '-q',
      '--bare',
      `${repositories.directory}/x.git`,
    ]);
    mkdirSync(join(repositories.directory, 'Not a name.git'));
    mkdirSync(join(repositories.directory, '.new-left'));
    expect(await repositories.heads()).toEqual([]);
  });
});
