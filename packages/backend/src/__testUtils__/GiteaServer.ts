import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ORGANISATION = 'ml';
const USER = { username: 'berth', password: 'of-the-test' };
const BASIC = `basic ${Buffer.from(
  `${USER.username}:${USER.password}`,
).toString('base64')}`;

/** Gitea as far as the scaffolder and the catalog ask it, over Git's own server: what is pushed is in a real repository. */
export class GiteaServer {
  readonly #server: Server;
  readonly #directory: string;
  /** Whether the catalog is refused what it reads, as a host does whose rate limit is reached. */
  refusesReads = false;

  private constructor(server: Server, directory: string) {
    this.#server = server;
    this.#directory = directory;
  }

  static async start(): Promise<GiteaServer> {
    const server = createServer();
    const gitea = new GiteaServer(
      server,
      mkdtempSync(join(tmpdir(), 'berth-gitea-')),
    );
    server.on('request', (request, response) => {
      gitea.#serve(request, response).catch(error => {
        response.writeHead(500).end(String(error));
      });
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return gitea;
  }

  get host(): string {
    return `localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** As it is written into `integrations.gitea`. */
  get integration() {
    return { host: this.host, baseUrl: `http://${this.host}`, ...USER };
  }

  /** Paths of the files at the head of a repository, or `undefined` where there is no such repository. */
  async filesOf(name: string): Promise<string[] | undefined> {
    try {
      const listed = await this.#git(name, [
        ...['ls-tree', '-r', '--name-only', 'main'],
      ]);
      return listed.trim().split('\n');
    } catch {
      return undefined;
    }
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
    rmSync(this.#directory, { recursive: true, force: true });
  }

  async #serve(request: IncomingMessage, response: ServerResponse) {
    const { pathname, search } = new URL(request.url ?? '/', 'http://gitea');
    const [, repository, rest] =
      /^\/(?:api\/v1\/repos\/)?ml\/([-\w]+)(?:\.git)?\/(.*)$/.exec(pathname) ??
      [];
    if (pathname.startsWith('/ml/') && pathname.includes('.git/')) {
      this.#serveGit(request, response, pathname, search);
    } else if (pathname === `/api/v1/orgs/${ORGANISATION}`) {
      answer(response, 200, { name: ORGANISATION });
    } else if (pathname === `/api/v1/orgs/${ORGANISATION}/repos`) {
      await this.#create(request, response);
    } else if (rest === 'src/branch/main') {
      answer(response, (await this.filesOf(repository)) ? 200 : 404, {});
    } else if (rest?.startsWith('contents/')) {
      const path = rest.slice('contents/'.length);
      await this.#read(response, repository, path);
    } else {
      answer(response, 404, {});
    }
  }

  async #create(request: IncomingMessage, response: ServerResponse) {
    const { name } = JSON.parse(await textOf(request));
    if (request.headers.authorization !== BASIC) {
      answer(response, 401, {});
      return;
    }
    if (await this.#exists(name)) {
      answer(response, 409, { message: 'The repository exists' });
      return;
    }
    const path = this.#pathOf(name);
    await run('git', ['init', '--quiet', '--bare', '-b', 'main', path]);
    answer(response, 201, { name });
  }

  async #read(response: ServerResponse, repository: string, path: string) {
    if (this.refusesReads) {
      answer(response, 429, {});
      return;
    }
    const content = await this.#git(repository, ['show', `main:${path}`]);
    answer(response, 200, {
      encoding: 'base64',
      content: Buffer.from(content).toString('base64'),
    });
  }

  async #exists(name: string): Promise<boolean> {
    return this.#git(name, ['rev-parse']).then(
      () => true,
      () => false,
    );
  }

  async #git(name: string, args: string[]): Promise<string> {
    const { stdout } = await run('git', [
      `--git-dir=${this.#pathOf(name)}`,
      ...args,
    ]);
    return stdout;
  }

  #pathOf(name: string): string {
    return join(this.#directory, ORGANISATION, `${name}.git`);
  }

  #serveGit(
    request: IncomingMessage,
    response: ServerResponse,
    pathname: string,
    search: string,
  ) {
    if (
      request.headers.authorization?.toLocaleLowerCase('en-US') !==
      BASIC.toLocaleLowerCase('en-US')
    ) {
      response.writeHead(401, { 'www-authenticate': 'Basic' }).end();
      return;
    }
    const program = spawn('git', ['http-backend'], {
      env: {
        PATH: process.env.PATH,
        GIT_PROJECT_ROOT: this.#directory,
        GIT_HTTP_EXPORT_ALL: '1',
        REMOTE_USER: USER.username,
        REQUEST_METHOD: request.method,
        PATH_INFO: pathname,
        QUERY_STRING: search.slice(1),
        CONTENT_TYPE: request.headers['content-type'] ?? '',
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    request.pipe(program.stdin);
    const chunks: Buffer[] = [];
    program.stdout.on('data', chunk => chunks.push(chunk));
    program.on('close', () => {
      const all = Buffer.concat(chunks);
      const end = all.indexOf('\r\n\r\n');
      const headers = Object.fromEntries(
        all
          .subarray(0, end)
          .toString()
          .split('\r\n')
          .map(line => line.split(': ', 2)),
      );
      const { Status: status = '200', ...others } = headers;
      response.writeHead(parseInt(status, 10), others);
      response.end(all.subarray(end + 4));
    });
  }
}

function answer(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
