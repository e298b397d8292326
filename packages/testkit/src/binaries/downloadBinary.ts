import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { BinaryName } from './binaryNames';
import {
  DownloadOrigins,
  officialOrigins,
  PublishedRelease,
  publishedRelease,
} from './publishedRelease';

const run = promisify(execFile);
const requestDeadlineMs = 10 * 60 * 1000;

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
  { checksum }: PublishedRelease,
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
  const release = publishedRelease(name, options.origins ?? officialOrigins);
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
