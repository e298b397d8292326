/** A commit id in short, as Git prints it; versions and branches stay as they are. */
export function shortRevision(revision: string): string {
  return /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(revision)
    ? revision.slice(0, 7)
    : revision;
}
