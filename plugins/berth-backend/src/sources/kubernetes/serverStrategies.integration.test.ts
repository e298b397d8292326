import { createVerify, generateKeyPairSync } from 'node:crypto';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  json,
  ScriptedApiServer,
} from '../../reflector/__fixtures__/ScriptedApiServer';
import { loopbackCertificate } from '../__testUtils__/loopbackCertificate';
import { CloudRequest, LoopbackCloud } from '../__testUtils__/LoopbackCloud';
import { SignIn, SignInProcess } from './__testUtils__/SignInProcess';

// Each loads the libraries of three clouds.
jest.setTimeout(180_000);

/** AKS, as Entra ID knows it. */
const AKS = '6dae42f8-4368-4678-94ff-3960e28e3630';
const GOOGLE_TOKEN = 'www.googleapis.com/oauth2/v4/token';
const inAnHour = () => Math.floor(Date.now() / 1_000) + 3_600;

describe('the strategies of the kubernetes plugin itself, with the libraries of the clouds', () => {
  const directory = createMockDirectory();
  let cloud: LoopbackCloud;
  let cluster: ScriptedApiServer;
  let signing: SignInProcess | undefined;

  beforeEach(async () => {
    directory.setContent({
      'ca.pem': loopbackCertificate.cert,
      'federated-token': 'of-the-pod',
      home: {},
    });
    cloud = await LoopbackCloud.start();
    cluster = await ScriptedApiServer.start();
    cluster.answer('other', json({}));
  });
  afterEach(async () => {
    await signing?.stop();
    await cluster.stop();
    await cloud.stop();
  });

  const start = (
    options: Omit<SignIn, 'url'> & { env?: Record<string, string> },
  ) => {
    signing = new SignInProcess({
      ...options,
      url: cluster.url,
      env: {
        // Nobody is signed in here.
        HOME: directory.resolve('home'),
        ...cloud.environment(directory.resolve('ca.pem')),
        ...options.env,
      },
    });
    return signing;
  };
  const sent = () => cluster.headers.map(({ authorization }) => authorization);

  it('aws: takes on the role of the cluster, and signs with what it was lent', async () => {
    const answers: Record<string, string> = {
      GetCallerIdentity: `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
        <Arn>arn:aws:iam::123456789012:user/berth</Arn><Account>123456789012</Account>
        </GetCallerIdentityResult></GetCallerIdentityResponse>`,
      AssumeRole: `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
        <AccessKeyId>ASIALENT</AccessKeyId><SecretAccessKey>lent-secret</SecretAccessKey><SessionToken>lent-session</SessionToken>
        <Expiration>${new Date(inAnHour() * 1_000).toISOString()}</Expiration>
        </Credentials></AssumeRoleResult></AssumeRoleResponse>`,
    };
    const actionOf = ({ body }: CloudRequest) =>
      new URLSearchParams(body).get('Action') ?? '';
    cloud.answer('loopback/', request => ({
      headers: { 'content-type': 'text/xml' },
      body: answers[actionOf(request)],
    }));
    const process = start({
      strategy: 'aws',
      authMetadata: {
        'kubernetes.io/aws-assume-role': 'arn:aws:iam::123456789012:role/watch',
        'kubernetes.io/aws-external-id': 'berth',
      },
      config: {
        aws: {
          mainAccount: {
            accessKeyId: 'AKIDEXAMPLE',
            secretAccessKey: 'secret',
          },
        },
      },
      env: { AWS_ENDPOINT_URL_STS: cloud.url, AWS_REGION: 'ap-northeast-1' },
    });
    expect(await process.ask()).toEqual({ status: 200 });

    const [lending] = cloud
      .asked('loopback/')
      .filter(request => actionOf(request) === 'AssumeRole');
    expect(lending.headers.authorization).toContain('AKIDEXAMPLE/');
    const asked = new URLSearchParams(lending.body);
    expect(asked.get('RoleArn')).toBe('arn:aws:iam::123456789012:role/watch');
    expect(asked.get('ExternalId')).toBe('berth');
    const [token] = sent();
    const signed = new URL(
      Buffer.from(
        String(token).replace('Bearer k8s-aws-v1.', ''),
        'base64url',
      ).toString(),
    );
    expect(signed.host).toBe('sts.ap-northeast-1.amazonaws.com');
    expect(Object.fromEntries(signed.searchParams)).toMatchObject({
      'X-Amz-Credential': expect.stringMatching(/^ASIALENT\//),
      'X-Amz-Security-Token': 'lent-session',
    });
  });

  it('azure: asks the managed identity, and asks again where it once had no token', async () => {
    const place = 'loopback/msi/token';
    cloud.answer(place, () => ({ status: 400, body: { error: 'starting' } }));
    const process = start({
      strategy: 'azure',
      env: {
        IDENTITY_ENDPOINT: `${cloud.url}/msi/token`,
        IDENTITY_HEADER: 'of-the-machine',
        AZURE_TOKEN_CREDENTIALS: 'prod',
      },
    });
    expect(await process.ask()).toEqual({
      trouble: {
        code: 'configuration',
        message: "The credential of the strategy 'azure' could not be had.",
      },
    });
    expect(sent()).toEqual([]);

    cloud.answer(place, () => ({
      body: {
        access_token: 'of-the-identity',
        expires_on: `${inAnHour()}`,
        resource: AKS,
        token_type: 'Bearer',
      },
    }));
    expect(await process.ask()).toEqual({ status: 200 });
    expect(sent()).toEqual(['Bearer of-the-identity']);
    const last = cloud.asked(place).at(-1);
    expect(last?.url.searchParams.get('resource')).toContain(AKS);
    expect(last?.headers['x-identity-header']).toBe('of-the-machine');
  });

  it('azure: exchanges the token of its pod (workload identity)', async () => {
    const host = 'login.microsoftonline.com';
    const base = `https://${host}/the-tenant`;
    cloud.answer(
      `${host}/the-tenant/v2.0/.well-known/openid-configuration`,
      () => ({
        body: {
          issuer: `${base}/v2.0`,
          authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
          token_endpoint: `${base}/oauth2/v2.0/token`,
          jwks_uri: `${base}/discovery/v2.0/keys`,
        },
      }),
    );
    const place = `${host}/the-tenant/oauth2/v2.0/token`;
    cloud.answer(place, () => ({
      body: {
        access_token: 'of-the-workload',
        expires_in: 3_600,
        token_type: 'Bearer',
      },
    }));
    const process = start({
      strategy: 'azure',
      env: {
        AZURE_TENANT_ID: 'the-tenant',
        AZURE_CLIENT_ID: 'the-client',
        AZURE_FEDERATED_TOKEN_FILE: directory.resolve('federated-token'),
        AZURE_TOKEN_CREDENTIALS: 'prod',
      },
    });
    expect(await process.ask()).toEqual({ status: 200 });
    expect(sent()).toEqual(['Bearer of-the-workload']);
    const [exchange] = cloud.asked(place);
    expect(
      Object.fromEntries(new URLSearchParams(exchange.body)),
    ).toMatchObject({
      client_id: 'the-client',
      client_assertion: 'of-the-pod',
      scope: expect.stringContaining(`${AKS}/.default`),
    });
  });

  it('googleServiceAccount: asks the metadata of its machine', async () => {
    const place =
      'loopback/computeMetadata/v1/instance/service-accounts/default/token';
    const metadata = { 'metadata-flavor': 'Google' };
    cloud.answer('loopback/computeMetadata/v1/instance', () => ({
      headers: metadata,
    }));
    cloud.answer(place, () => ({
      headers: metadata,
      body: {
        access_token: 'of-the-machine',
        expires_in: 3_600,
        token_type: 'Bearer',
      },
    }));
    const process = start({
      strategy: 'googleServiceAccount',
      env: {
        GCE_METADATA_HOST: cloud.url.replace('http://', ''),
        // Else three seconds without an answer mean for good that this is no machine of Google's.
        METADATA_SERVER_DETECTION: 'assume-present',
      },
    });
    expect(await process.ask()).toEqual({ status: 200 });
    expect(sent()).toEqual(['Bearer of-the-machine']);
    expect(cloud.asked(place)[0].headers['metadata-flavor']).toBe('Google');
  });

  it('googleServiceAccount: signs with the key of the configuration', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2_048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    cloud.answer(GOOGLE_TOKEN, () => ({
      body: {
        access_token: 'of-the-account',
        expires_in: 3_600,
        token_type: 'Bearer',
      },
    }));
    const process = start({
      strategy: 'googleServiceAccount',
      config: {
        kubernetes: {
          googleServiceAccountCredentials: JSON.stringify({
            type: 'service_account',
            project_id: 'p',
            private_key_id: 'k',
            private_key: privateKey,
            client_email: 'berth@p.iam.gserviceaccount.com',
          }),
        },
      },
    });
    expect(await process.ask()).toEqual({ status: 200 });
    expect(sent()).toEqual(['Bearer of-the-account']);

    const [{ body }] = cloud.asked(GOOGLE_TOKEN);
    const assertion = new URLSearchParams(body).get('assertion') ?? '';
    const [header, claims, signature] = assertion.split('.');
    expect(
      JSON.parse(Buffer.from(claims, 'base64url').toString()),
    ).toMatchObject({
      iss: 'berth@p.iam.gserviceaccount.com',
      scope: expect.stringContaining('cloud-platform'),
    });
    expect(
      createVerify('RSA-SHA256')
        .update(`${header}.${claims}`)
        .verify(publicKey, signature, 'base64url'),
    ).toBe(true);
  });
});
