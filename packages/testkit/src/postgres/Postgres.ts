import { ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../backstage/freePort';

const DEBIAN = '/usr/lib/postgresql';

/** Where PostgreSQL's programs are; `undefined` where there are none. */
function findPrograms(): string | undefined {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))
    : [];
  return [
    ...versions.map(version => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ].find(folder => existsSync(join(folder, 'initdb')));
}

export const postgresUnavailable =
  findPrograms() === undefined
    ? `no PostgreSQL in ${DEBIAN} or on PATH (Debian: apt-get install postgresql)`
    : undefined;

/** A PostgreSQL of its own on the loopback, with data that goes when it stops. It ends with this process, however that ends. */
export class Postgres {
  readonly #directory: string;
  readonly #process: ChildProcess;
  readonly port: number;

  private constructor(options: {
    directory: string;
    process: ChildProcess;
    port: number;
  }) {
    this.#directory = options.directory;
    this.#process = options.process;
    this.port = options.port;
  }

  /** As `backend.database.connection` takes it; anybody on the loopback may do anything. */
  get connection() {
    return { host: '127.0.0.1', port: this.port, user: 'postgres' };
  }

  static async start(): Promise<Postgres> {
    const programs = findPrograms();
    if (programs === undefined) throw new Error(postgresUnavailable);
    const directory = mkdtempSync(join(tmpdir(), 'berth-postgres-'));
    // PostgreSQL refuses to run as root.
    const user = process.getuid?.() === 0 ? nobody() : undefined;
    if (user) chownSync(directory, user.uid, user.gid);
    const data = join(directory, 'data');
    const run = { ...user, cwd: directory };
    execFileSync(
      join(programs, 'initdb'),
      ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
      { ...run, stdio: 'pipe' },
    );
    const port = await freePort();
    const server = spawn(
      // Standard input closes when this process ends.
      'sh',
      [
        '-c',
        '"$@" <&- & child=$!; cat >/dev/null; kill -INT $child; wait $child',
        'sh',
        join(programs, 'postgres'),
        ...['-D', data, '-p', `${port}`, '-k', directory, '-F'],
        ...['-c', 'listen_addresses=127.0.0.1'],
      ],
      { ...run, stdio: ['pipe', 'ignore', 'pipe'] },
    );
    await readiness(server);
    return new Postgres({ directory, process: server, port });
  }

  async stop(): Promise<void> {
    const ended = new Promise(resolve => this.#process.once('exit', resolve));
    this.#process.stdin?.end();
    await ended;
    rmSync(this.#directory, { recursive: true, force: true });
  }
}

function nobody(): { uid: number; gid: number } {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'nobody']).toString());
  return { uid: id('-u'), gid: id('-g') };
}

function readiness(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.on('data', chunk => {
      log = `${log}${chunk}`.slice(-4_000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL ended: ${log}`)));
  });
}
