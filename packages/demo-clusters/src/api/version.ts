import type { Answer } from './Answer';

/** `/version`, from a version such as `v1.37.1`. */
export function version(gitVersion: string): Answer {
  const [major, minor] = gitVersion.replace(/^v/, '').split('.');
  return {
    status: 200,
    body: {
      major,
      minor,
      gitVersion,
      gitCommit: '',
      gitTreeState: '',
      buildDate: '1970-01-01T00:00:00Z',
      goVersion: '',
      compiler: '',
      platform: '',
    },
  };
}
