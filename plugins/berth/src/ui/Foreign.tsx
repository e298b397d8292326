import { plainText } from '../words/plainText';

/**
 * Text that somebody else wrote into an object. It cannot turn the direction of what stands around it, and screen readers
 * are told the language where it is known.
 */
export function Foreign(props: { text: string; lang?: string }) {
  return <bdi lang={props.lang}>{plainText(props.text)}</bdi>;
}
