// C0 and C1 without tab and line feed, and all that changes the direction of text (Unicode TR 9, 2.1 to 2.4).
const UNSEEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text from an object with what nobody sees but what changes how it reads made visible. */
export function plainText(text: string): string {
  return text.replace(UNSEEN, '\ufffd');
}
