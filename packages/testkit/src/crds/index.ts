export * from './installCrd';
