/** Whether a text is an address that a browser may be sent to: http or https, and without credentials. */
export function isWebUrl(text: string): boolean {
  try {
    const { protocol, username, password } = new URL(text);
    return (
      (protocol === 'https:' || protocol === 'http:') &&
      username === '' &&
      password === ''
    );
  } catch {
    return false;
  }
}
