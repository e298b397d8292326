/** http or https, without a credential of its own: it would be in every message, and on every page, that repeats it. */
export function isAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
