import { expect, test } from 'vitest';
import { comesFromHere } from './same-origin.ts';

test.each([
  {
    name: 'reading from anywhere',
    method: 'GET',
    headers: { 'sec-fetch-site': 'cross-site' },
    allowed: true,
  },
  { name: 'our own page', method: 'POST', headers: { 'sec-fetch-site': 'same-origin' }, allowed: true },
  {
    name: 'a page of another site',
    method: 'POST',
    headers: { 'sec-fetch-site': 'cross-site' },
    allowed: false,
  },
  { name: 'a sibling site', method: 'POST', headers: { 'sec-fetch-site': 'same-site' }, allowed: false },
  {
    name: 'our origin, without TLS',
    method: 'POST',
    headers: { origin: 'http://office.lan:3000' },
    allowed: true,
  },
  {
    name: 'the public address, behind a proxy',
    method: 'POST',
    headers: { origin: 'https://xf.example.cn' },
    allowed: true,
  },
  { name: 'another origin', method: 'DELETE', headers: { origin: 'http://evil.example' }, allowed: false },
  { name: 'a hidden origin', method: 'POST', headers: { origin: 'null' }, allowed: false },
  {
    name: 'a page of another site in an old browser',
    method: 'POST',
    headers: { referer: 'http://evil.example/office.lan:3000' },
    allowed: false,
  },
  {
    name: 'our own page in an old browser',
    method: 'POST',
    headers: { referer: 'http://office.lan:3000/submit' },
    allowed: true,
  },
  { name: 'a program that is no browser', method: 'POST', headers: {}, allowed: true },
])('$name: $allowed', ({ method, headers, allowed }) => {
  expect(comesFromHere({ method, headers, host: 'office.lan:3000' }, 'https://xf.example.cn')).toBe(allowed);
});
