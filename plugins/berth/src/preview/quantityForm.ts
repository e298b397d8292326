/** A request as one types it: apimachinery `resource.ParseQuantity`, without signs, because requests are never negative. */
export const QUANTITY =
  /^(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,2}|[numkMGTPE]|[KMGTPE]i)?$/;
