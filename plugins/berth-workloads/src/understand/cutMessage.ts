import { messageOf } from '../json/read';

/** With its message, if it has one, cut to what a reader can be shown, wherever the words of it come from. */
export function cutMessage<T extends object>(said: T): T {
  return 'message' in said && said.message !== undefined
    ? { ...said, message: messageOf(said.message) ?? '' }
    : said;
}
