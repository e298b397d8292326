import type { ExtensionPoint } from './extensionPoints';

/** A plugin that is switched on, and its weight where it scores; 0 and absent weigh 1. */
export interface EnabledPlugin {
  name: string;
  weight?: number;
}

/** What is switched on and off at an extension point, or at all of them (`multiPoint`). */
export interface PluginSet {
  enabled: readonly EnabledPlugin[];
  /** Names; `*` is all. */
  disabled: readonly string[];
}

export type PluginSets = Partial<
  Record<ExtensionPoint | 'multiPoint', PluginSet>
>;

export const NO_PLUGINS: PluginSet = { enabled: [], disabled: [] };
