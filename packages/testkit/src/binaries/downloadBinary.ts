import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { BinaryName } from './binaryNames';
import { controlPlaneModule, kwokModule, pinnedVersion } from './goModules';

const run = promisify(execFile);
const requestDeadlineMs = 10 * 60 * 1000;

/**
 * Where the projects publish what they build.
 * @public
 */
export interface DownloadOrigins {
  kubernetes: string;
  github: string;
  githubApi: string;
}

/** The official places. */
export const officialOrigins: DownloadOrigins = {
  kubernetes: 'https://dl.k8s.io',
  github: 'https://github.com',
  githubApi: 'https://api.github.com',
};

/** One published file and where its SHA-256 is published. */
interface Release {
  url: string;
  checksum:
    | { from: 'sha256File'; url: string }
    | { from: 'sha256Sums'; url: string; file: string }
    | { from: 'githubAsset'; url: string; file: string };
  /** Path inside the archive; absent when the file is the program itself. */
  member?: string;
}

function releaseOf(name: BinaryName, origins: DownloadOrigins): Release {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const platform = `${process.platform}-${arch}`;
  switch (name) {
    case 'etcd': {
      const version = pinnedVersion(
        controlPlaneModule,
        'go.etcd.io/etcd/server/v3',
      );
      const folder = `etcd-v${version}-${platform}`;
      const file = `${folder}.${
        process.platform === 'linux' ? 'tar.gz' : 'zip'
      }`;
      const base = `${origins.github}/etcd-io/etcd/releases/download/v${version}`;
      return {
        url: `${base}/${file}`,
        checksum: { from: 'sha256Sums', url: `${base}/SHA256SUMS`, file },
        member: `${folder}/etcd`,
      };
    }
    case 'kwok': {
      const version = pinnedVersion(kwokModule, 'sigs.k8s.io/kwok');
      const file = `kwok-${platform}`;
      const repository = 'kubernetes-sigs/kwok';
      return {
        url: `${origins.github}/${repository}/releases/download/v${version}/${file}`,
        checksum: {
          from: 'githubAsset',
          url: `${origins.githubApi}/repos/${repository}/releases/tags/v${version}`,
          file,
        },
      };
    }
    default: {
      const version = pinnedVersion(controlPlaneModule, 'k8s.io/kubernetes');
      const url = `${origins.kubernetes}/v${version}/bin/${process.platform}/${arch}/${name}`;
      return { url, checksum: { from: 'sha256File', url: `${url}.sha256` } };
    }
  }
}

async function fetchBytes(
  url: string,
  signal: AbortSignal | undefined,
): Promise<Buffer> {
  const deadline = AbortSignal.timeout(requestDeadlineMs);
  const response = await fetch(url, {
    signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
  });
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}`);
  }
  return Buffer.from(await response.arrayBuffer());
}

async function publishedSha256(
  { checksum }: Release,
  signal: AbortSignal | undefined,
): Promise<string> {
  const text = (await fetchBytes(checksum.url, signal)).toString('utf8');
  switch (checksum.from) {
    case 'sha256File':
      return text.trim().split(/\s+/)[0];
    case 'sha256Sums': {
      const line = text
        .split('\n')
        .map(entry => entry.trim().split(/\s+/))
        .find(([, file]) => file === checksum.file);
      if (!line) {
        throw new Error(`${checksum.url} does not list ${checksum.file}`);
      }
      return line[0];
    }
    case 'githubAsset': {
      const { assets = [] } = JSON.parse(text) as {
        assets?: Array<{ name: string; digest?: string | null }>;
      };
      const digest = assets.find(asset => asset.name === checksum.file)?.digest;
      if (!digest?.startsWith('sha256:')) {
        throw new Error(`${checksum.url} has no digest for ${checksum.file}`);
      }
      return digest.slice('sha256:'.length);
    }
    default: {
      const unknown: never = checksum;
      return unknown;
    }
  }
}

/**
 * Fetches one program from where its project publishes it, checks its SHA-256 and writes it to `target`.
 *
 * @throws when the file is not published for this platform (kube-apiserver is for Linux only), cannot be reached, or
 * does not have the published checksum.
 */
export async function downloadBinary(options: {
  name: BinaryName;
  target: string;
  onDownload?: (url: string) => void;
  origins?: DownloadOrigins;
  signal?: AbortSignal;
}): Promise<void> {
  const { name, target, onDownload, signal } = options;
  const release = releaseOf(name, options.origins ?? officialOrigins);
  onDownload?.(release.url);
  const expected = await publishedSha256(release, signal);
  const bytes = await fetchBytes(release.url, signal);
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual !== expected) {
    throw new Error(
      `${release.url} has SHA-256 ${actual}, published is ${expected}`,
    );
  }
  if (!release.member) {
    await writeFile(target, bytes, { mode: 0o755 });
    return;
  }
  const unpacked = await mkdtemp(join(dirname(target), 'unpack-'));
  try {
    const archive = join(unpacked, 'archive');
    await writeFile(archive, bytes);
    await run('tar', ['-xf', archive, '-C', unpacked, release.member], {
      signal,
    });
    await rename(join(unpacked, release.member), target);
  } finally {
    await rm(unpacked, { recursive: true, force: true });
  }
}
