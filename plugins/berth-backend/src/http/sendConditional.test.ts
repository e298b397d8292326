import express from 'express';
import request from 'supertest';
import { sendConditional } from './sendConditional';

describe('sendConditional', () => {
  let bodies: number;

  function app() {
    bodies = 0;
    return express().get('/', (req, response) =>
      sendConditional({
        request: req,
        response,
        revision: 'r1',
        contentType: 'text/plain',
        body: () => {
          bodies += 1;
          return Buffer.from('body');
        },
      }),
    );
  }

  it('sends the body with its ETag', async () => {
    const response = await request(app()).get('/');
    expect(response.status).toBe(200);
    expect(response.headers.etag).toBe('"r1"');
    expect(response.text).toBe('body');
  });

  it.each([['"r1"'], ['W/"r1"'], ['"r0", "r1"']])(
    'makes no body for a reader who has it: %s',
    async header => {
      const response = await request(app())
        .get('/')
        .set('if-none-match', header)
        // What fetch adds by itself.
        .set('cache-control', 'no-cache');
      expect(response.status).toBe(304);
      expect(bodies).toBe(0);
    },
  );

  it.each([['"r2"'], ['r1'], ['']])(
    'sends the body to a reader who has another: %s',
    async header => {
      const response = await request(app())
        .get('/')
        .set('if-none-match', header);
      expect(response.status).toBe(200);
      expect(bodies).toBe(1);
    },
  );
});
