export * from './ArgoCdServer';
