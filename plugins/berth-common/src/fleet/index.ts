export * from './Fleet';
export * from './FleetHolder';
export * from './FleetHoldings';
export * from './FleetMap';
export * from './FleetQueue';
