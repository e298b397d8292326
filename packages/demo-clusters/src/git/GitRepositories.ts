import fs from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ConflictError, NotFoundError } from '@backstage/errors';
import git from 'isomorphic-git';
import { checkRepositoryName, isRepositoryName } from './repositoryName';
import { MAX_FILE_BYTES, MAX_FILES, readWorkspace } from './readWorkspace';
import { writeTree } from './writeTree';

const BRANCH = 'main';
const SUFFIX = '.git';
const AUTHOR = { name: 'Berth demo', email: 'demo@berth.invalid' };

/** The line of a commit's message that tells which task made it. */
const TASK = 'Berth-Task: ';

/** The head of a repository's branch. */
export interface Head {
  name: string;
  /** A commit's hash. */
  revision: string;
}

/**
 * Bare Git repositories in a directory, which `git clone` and `git push` take by their paths. A repository is made aside
 * and renamed into its place, so that there is all of it or nothing.
 */
export class GitRepositories {
  private constructor(readonly directory: string) {}

  static async open(directory: string): Promise<GitRepositories> {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    return new GitRepositories(directory);
  }

  /**
   * Makes a repository of the files below a directory, in one commit on `main`. Once more with the same task it answers
   * as before.
   *
   * @throws `InputError` for a name, or for files, that are not taken; `ConflictError` where there is such a repository.
   */
  async publish(options: {
    name: string;
    from: string;
    /** Who asks for it: one line. */
    task: string;
  }): Promise<Head> {
    const { name, from, task } = options;
    checkRepositoryName(name);
    const before = await this.#taskOf(name);
    if (before?.task === task) {
      return { name, revision: before.revision };
    }
    if (before) {
      throw conflict(name);
    }
    const files = await readWorkspace(from);
    const gitdir = await mkdtemp(join(this.directory, '.new-'));
    try {
      await git.init({ fs, gitdir, bare: true, defaultBranch: BRANCH });
      const revision = await git.commit({
        fs,
        gitdir,
        ref: `refs/heads/${BRANCH}`,
        tree: await writeTree(gitdir, files),
        parent: [],
        message: `Create ${name}\n\n${TASK}${task}\n`,
        author: AUTHOR,
      });
      await rename(gitdir, this.#gitdir(name));
      return { name, revision };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Another task was faster.
      throw code === 'ENOTEMPTY' || code === 'EEXIST' ? conflict(name) : error;
    } finally {
      await rm(gitdir, { recursive: true, force: true });
    }
  }

  /** The heads of all repositories; one without a commit has none. */
  async heads(): Promise<Head[]> {
    const entries = await readdir(this.directory, { withFileTypes: true });
    const names = entries
      .filter(entry => entry.isDirectory() && entry.name.endsWith(SUFFIX))
      .map(entry => entry.name.slice(0, -SUFFIX.length))
      .filter(isRepositoryName)
      .sort();
    const heads = await Promise.all(
      names.map(async name => {
        const revision = await this.#headOf(name);
        return revision === undefined ? [] : [{ name, revision }];
      }),
    );
    return heads.flat();
  }

  /**
   * The texts of those files of a commit that are asked for, by their paths.
   *
   * @throws `NotFoundError` where there is no such commit; `ConflictError` where there is more than anybody reads.
   */
  async read(
    { name, revision }: Head,
    isWanted: (path: string) => boolean,
  ): Promise<ReadonlyMap<string, string>> {
    checkRepositoryName(name);
    const texts = new Map<string, string>();
    let seen = 0;
    await git.walk({
      fs,
      gitdir: this.#gitdir(name),
      trees: [git.TREE({ ref: revision })],
      map: async (path, [entry]) => {
        if (++seen > MAX_FILES * 2) {
          throw new ConflictError(`${name} has more than ${MAX_FILES} files`);
        }
        if (!entry || (await entry.type()) !== 'blob' || !isWanted(path)) {
          return;
        }
        const content = (await entry.content()) ?? new Uint8Array();
        if (content.byteLength > MAX_FILE_BYTES) {
          throw new ConflictError(`${path} of ${name} is too large`);
        }
        texts.set(path, Buffer.from(content).toString('utf8'));
      },
    });
    return texts;
  }

  #gitdir(name: string): string {
    return join(this.directory, `${name}${SUFFIX}`);
  }

  async #headOf(name: string): Promise<string | undefined> {
    try {
      return await git.resolveRef({
        fs,
        gitdir: this.#gitdir(name),
        ref: `refs/heads/${BRANCH}`,
      });
    } catch (error) {
      if (error instanceof git.Errors.NotFoundError) {
        return undefined;
      }
      throw error;
    }
  }

  /** Who made a repository: the first commit says it, whatever was pushed since. */
  async #taskOf(name: string) {
    const revision = await this.#headOf(name);
    if (revision === undefined) {
      return undefined;
    }
    const log = await git.log({ fs, gitdir: this.#gitdir(name), ref: BRANCH });
    const message = log.at(-1)?.commit.message;
    if (message === undefined) {
      throw new NotFoundError(`${name} has no first commit`);
    }
    const line = message.split('\n').find(text => text.startsWith(TASK));
    return { revision, task: line?.slice(TASK.length) };
  }
}

function conflict(name: string): ConflictError {
  return new ConflictError(
    `name: there is a repository ${name} already; nothing was changed`,
  );
}
