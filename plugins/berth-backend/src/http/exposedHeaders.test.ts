import express from 'express';
import request from 'supertest';
import { exposedHeaders } from './exposedHeaders';

describe('exposedHeaders', () => {
  it.each([
    [undefined, 'ETag, Date'],
    ['X-Request-Id', 'X-Request-Id, ETag, Date'],
  ])('lets pages of other origins see them beside %p', async (named, shown) => {
    const app = express()
      .use((_request, response, next) => {
        if (named) response.set('Access-Control-Expose-Headers', named);
        next();
      })
      .use(exposedHeaders())
      .get('/', (_request, response) => response.end());

    const { headers } = await request(app).get('/');

    expect(headers['access-control-expose-headers']).toBe(shown);
    expect(headers.date).toEqual(expect.any(String));
  });
});
