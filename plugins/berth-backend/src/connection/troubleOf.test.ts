import { troubleOf } from './troubleOf';
import { TroubleError } from './TroubleError';

const coded = (code: string, cause?: unknown) =>
  Object.assign(new Error('10.0.0.1 secret-host'), { code, cause });

describe('troubleOf', () => {
  it.each([
    ['ECONNREFUSED', 'refused'],
    ['ECONNRESET', 'refused'],
    ['EHOSTUNREACH', 'refused'],
    ['UND_ERR_SOCKET', 'refused'],
    ['ENOTFOUND', 'dns'],
    ['EAI_AGAIN', 'dns'],
    ['ETIMEDOUT', 'timeout'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
    ['HPE_INVALID_CONSTANT', 'protocol'],
    ['Z_DATA_ERROR', 'protocol'],
    ['ENOENT', 'configuration'],
  ])('knows %s as %s', (code, trouble) => {
    expect(troubleOf(coded(code)).code).toBe(trouble);
    expect(troubleOf(new Error('wrapped', { cause: coded(code) })).code).toBe(
      trouble,
    );
  });

  it('looks into an attempt on several addresses', () => {
    const error = new AggregateError([coded('ECONNREFUSED'), coded('EPERM')]);
    expect(troubleOf(error).code).toBe('refused');
  });

  it('passes on a trouble that is one already', () => {
    const trouble = { code: 'configuration', message: 'words' } as const;
    expect(troubleOf(new TroubleError(trouble))).toBe(trouble);
  });

  it.each([undefined, 'text', new Error('secret-host'), coded('STRANGE')])(
    'calls %p a protocol error, and never repeats it',
    error => {
      expect(troubleOf(error)).toEqual({
        code: 'protocol',
        message: 'The request failed.',
      });
    },
  );

  it('does not go round in a circle of causes', () => {
    const error = new Error('a');
    error.cause = error;
    expect(troubleOf(error).code).toBe('protocol');
  });

  it('names neither hosts nor addresses', () => {
    expect(JSON.stringify(troubleOf(coded('ECONNREFUSED')))).not.toContain(
      'secret',
    );
  });
});
