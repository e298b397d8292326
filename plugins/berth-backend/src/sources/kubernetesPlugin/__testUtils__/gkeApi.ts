import type { CloudAnswer } from '../../__testUtils__/LoopbackCloud';

/** Where Google is asked for clusters, by gRPC. */
export const LIST_CLUSTERS =
  'container.googleapis.com/google.container.v1.ClusterManager/ListClusters';

/** What Google says of a project's clusters: `google.container.v1.ListClustersResponse` as one message of gRPC. */
export function listClustersResponse(
  clusters: ReadonlyArray<{ name: string; endpoint: string }>,
): CloudAnswer {
  const message = Buffer.concat(
    clusters.map(({ name, endpoint }) =>
      field(1, Buffer.concat([field(1, name), field(102, endpoint)])),
    ),
  );
  const prefix = Buffer.alloc(5);
  prefix.writeUInt32BE(message.length, 1);
  return {
    headers: { 'content-type': 'application/grpc' },
    body: Buffer.concat([prefix, message]),
    trailers: { 'grpc-status': '0' },
  };
}

/** A field of protobuf that says how long it is. */
function field(number: number, value: string | Buffer): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes]);
}

function varint(value: number): Buffer {
  const bytes = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) {
    bytes.push((rest % 128) + 128);
  }
  return Buffer.from([...bytes, rest]);
}
