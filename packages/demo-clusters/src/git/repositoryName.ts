import { InputError } from '@backstage/errors';

const NAME = /^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$/;

/** Where the demo's repositories are said to be: a name that is nobody's (RFC 2606). Nothing is fetched from there. */
export const DEMO_GIT_HOST = 'git.demo.example';

/** Whether a text may be the name of a repository, and so of a directory. */
export function isRepositoryName(text: string): boolean {
  return NAME.test(text);
}

/** @throws `InputError` for what is no name. */
export function checkRepositoryName(text: string): void {
  if (!isRepositoryName(text)) {
    throw new InputError(
      `name ${JSON.stringify(
        text,
      )} must be at most 40 lower-case letters, digits and hyphens, and begin with a letter`,
    );
  }
}

/** What an Application calls a repository of the demo. */
export function repositoryUrl(name: string): string {
  return `https://${DEMO_GIT_HOST}/${name}.git`;
}
