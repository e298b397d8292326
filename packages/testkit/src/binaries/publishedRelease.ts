import { BinaryName } from './binaryNames';
import { controlPlaneModule, kwokModule, pinnedVersion } from './goModules';

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
export interface PublishedRelease {
  url: string;
  checksum:
    | { from: 'sha256File'; url: string }
    | { from: 'sha256Sums'; url: string; file: string }
    | { from: 'githubAsset'; url: string; file: string };
  /** Path inside the archive; absent when the file is the program itself. */
  member?: string;
}

/** Where a program's project publishes the pinned version of it for this platform. */
export function publishedRelease(
  name: BinaryName,
  origins: DownloadOrigins,
): PublishedRelease {
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
