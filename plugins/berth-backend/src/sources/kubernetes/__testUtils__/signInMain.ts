import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { troubleOf } from '../../../connection/troubleOf';
import { connectAsServer } from '../connectAsServer';
import { ServerStrategies } from '../ServerStrategies';
import type { SignIn } from './SignInProcess';

// Signs in to a cluster whenever it is told to, and asks for its version. In a process of its own: the clouds' libraries read
// the environment, and are loaded outside of Jest, which keeps it from them.
const { strategy, url, authMetadata, config }: SignIn = JSON.parse(
  process.env.BERTH_TEST_SIGN_IN ?? '{}',
);
// What it logs is not looked at.
const logger: LoggerService = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  child: () => logger,
};
const strategies = new ServerStrategies({
  config: new ConfigReader(config),
  logger,
});

async function signIn(): Promise<object> {
  try {
    const connection = await connectAsServer({
      strategy: () => strategies.get(strategy),
      cluster: {
        name: 'tokyo',
        url,
        authMetadata: {
          'kubernetes.io/auth-provider': strategy,
          ...authMetadata,
        },
      },
      tls: {},
    });
    const request = new AbortController();
    const { status } = await connection.get('/version', {
      signal: request.signal,
    });
    await connection.close();
    return { status };
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}

process.on('message', async () => process.send?.(await signIn()));
// Whoever started it is gone: nobody needs it any more.
process.on('disconnect', () => process.exit(0));
