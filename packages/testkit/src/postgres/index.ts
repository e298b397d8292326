export * from './Postgres';
