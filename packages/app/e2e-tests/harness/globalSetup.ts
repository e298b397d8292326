import { buildApp } from './buildApp';

/** Builds once what every test looks at. */
export default async function globalSetup() {
  await buildApp();
}
