/** A quantity as the object gives it. */
export function quantityText(
  quantity: string | number | undefined,
): string | undefined {
  return quantity === undefined ? undefined : String(quantity);
}
