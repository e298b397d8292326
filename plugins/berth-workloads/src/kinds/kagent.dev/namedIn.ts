/** What a string of kagent's v1alpha1 names: `name`, or `namespace/name`. */
export function namedIn(
  text: string | undefined,
  namespace: string | undefined,
): { namespace?: string; name: string } | undefined {
  const [first, second] = text?.split('/') ?? [];
  if (!first) {
    return undefined;
  }
  return second
    ? { namespace: first, name: second }
    : { namespace, name: first };
}
