import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { downloadBinary } from './downloadBinary';
import { DownloadOrigins } from './publishedRelease';

const sha256 = (content: Buffer | string) =>
  createHash('sha256').update(content).digest('hex');

describe('downloadBinary', () => {
  let directory: string;
  let target: string;
  let server: Server;
  let origins: DownloadOrigins;
  let files: Map<string, Buffer | string>;

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'download-'));
    target = join(directory, 'program');
    files = new Map();
    server = createServer((request, response) => {
      const content = files.get(basename(request.url!));
      response.writeHead(content === undefined ? 404 : 200).end(content);
    });
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
    const { port } = server.address() as AddressInfo;
    const origin = `http://127.0.0.1:${port}`;
    origins = { kubernetes: origin, github: origin, githubApi: origin };
  });

  afterEach(async () => {
    await new Promise(resolve => server.close(resolve));
    rmSync(directory, { recursive: true });
  });

  it('fetches a Kubernetes program whose checksum is beside it', async () => {
    files.set('kube-apiserver', 'program');
    files.set('kube-apiserver.sha256', sha256('program'));
    await downloadBinary({ name: 'kube-apiserver', target, origins });
    expect(readFileSync(target, 'utf8')).toBe('program');
    expect(statSync(target).mode % 0o1000).toBe(0o755);
  });

  it('refuses a file that does not have the published checksum', async () => {
    files.set('kube-apiserver', 'tampered with');
    files.set('kube-apiserver.sha256', sha256('program'));
    await expect(
      downloadBinary({ name: 'kube-apiserver', target, origins }),
    ).rejects.toThrow('published is');
    expect(readdirSync(directory)).toEqual([]);
  });

  it('says which address did not answer well', async () => {
    await expect(
      downloadBinary({ name: 'kubectl', target, origins }),
    ).rejects.toThrow(/kubectl\.sha256 answered 404/);
  });

  it('takes etcd out of its archive', async () => {
    const platform = `${process.platform}-${
      process.arch === 'x64' ? 'amd64' : process.arch
    }`;
    const folder = `etcd-v3.7.0-${platform}`;
    const unpacked = join(directory, 'unpacked');
    mkdirSync(join(unpacked, folder), { recursive: true });
    writeFileSync(join(unpacked, folder, 'etcd'), 'etcd', { mode: 0o755 });
    const archive = execFileSync('tar', ['-cz', '-C', unpacked, folder]);
    rmSync(unpacked, { recursive: true });
    const file = `${folder}.${process.platform === 'linux' ? 'tar.gz' : 'zip'}`;
    files.set(file, archive);
    files.set('SHA256SUMS', `0000  other.zip\n${sha256(archive)}  ${file}\n`);
    await downloadBinary({ name: 'etcd', target, origins });
    expect(readFileSync(target, 'utf8')).toBe('etcd');
    expect(readdirSync(directory)).toEqual(['program']);
  });

  it('checks kwok against the digest that GitHub has for it', async () => {
    const platform = `${process.platform}-${
      process.arch === 'x64' ? 'amd64' : process.arch
    }`;
    const file = `kwok-${platform}`;
    files.set(file, 'kwok');
    files.set(
      'v0.8.0',
      JSON.stringify({
        assets: [{ name: file, digest: `sha256:${sha256('kwok')}` }],
      }),
    );
    await downloadBinary({ name: 'kwok', target, origins });
    expect(readFileSync(target, 'utf8')).toBe('kwok');
  });

  it('refuses kwok where GitHub has no digest for it', async () => {
    files.set('v0.8.0', JSON.stringify({ assets: [] }));
    await expect(
      downloadBinary({ name: 'kwok', target, origins }),
    ).rejects.toThrow('has no digest');
  });
});
