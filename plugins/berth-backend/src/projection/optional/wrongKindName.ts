const GROUP =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)+$/;
const PLURAL = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const KIND = /^[A-Z][A-Za-z0-9]*$/;
const MAX_NAME = 253;

const patterns = { group: GROUP, plural: PLURAL, kind: KIND };

type Name = keyof typeof patterns;

/**
 * The first of the names of a kind that is none, if there is one: they become part of a path on API servers, with Berth's
 * credentials. The core group, whose Secrets and ConfigMaps Berth never reads, has no name.
 */
export function wrongKindName(
  names: Readonly<Record<Name, string>>,
): Name | undefined {
  return (Object.keys(patterns) as Name[]).find(
    name => !patterns[name].test(names[name]) || names[name].length > MAX_NAME,
  );
}
