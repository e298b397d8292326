/**
 * What happens to bytes on their way from the server to the client, in every connection that is open and in those to come.
 * @public
 */
export type TcpFault =
  /** Everything arrives as it was sent. */
  | { type: 'none' }
  /** Connections stay open and nothing arrives any more, ever, as behind a NAT that has forgotten them. */
  | { type: 'blackhole' }
  /** The server's side is closed in good order and the client's left open, whatever is under way. */
  | { type: 'halfClose' }
  /** After so many more bytes of each connection, it is reset. */
  | { type: 'reset'; afterBytes: number }
  /** Arrives in pieces of so many bytes. */
  | { type: 'slices'; bytes: number }
  /** Arrives so many milliseconds late. */
  | { type: 'latency'; ms: number }
  /** Arrives no faster than this. */
  | { type: 'bandwidth'; bytesPerSecond: number }
  /** New connections are reset before a byte; open ones go on. */
  | { type: 'refuse' };
