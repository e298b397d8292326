/**
 * Scaffolder actions of Berth.
 *
 * @packageDocumentation
 */
export { scaffolderModuleBerth as default } from './module';
