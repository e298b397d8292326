/**
 * A Component that the reader may see. In tables of numbers it is named by its place in the list of holders; -1 stands for
 * all others together.
 * @public
 */
export interface FleetHolder {
  entityRef: string;
  title: string;
  /** Reference of the owner. */
  owner?: string;
  /** Reference of the system. */
  system?: string;
}
