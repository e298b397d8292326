/** What a handler answers; a watch writes its own stream instead. */
export interface Answer {
  status: number;
  contentType?: string;
  /** A string is sent as it is, anything else as JSON. */
  body: unknown;
}
