/** Of clusters that are read with the reader's own sign-in. */
export const personal = {
  notAsked: 'not asked: it is read with your own sign-in',
  signIn: 'Sign in to read',
  asking: 'reading with your sign-in…',
  read: 'read with your sign-in at {{time}}',
  readAgain: 'Read again',
  signInFailed: 'not asked: the sign-in did not succeed',
  readFailed: 'not read: Berth does not answer',
  tooMany: 'not read: too many of your reads are under way',
  install:
    'not asked: it is read with your own sign-in, for which this portal needs @backstage/plugin-kubernetes in its frontend',
  signInTo: 'Sign in to read {{cluster}}',
  readClusterAgain: 'Read again: {{cluster}}',
} as const;
