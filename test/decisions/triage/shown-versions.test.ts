import { describe, expect, test } from 'vitest';
import { shownVersions } from '../../../src/decisions/triage/shown-versions.ts';
import { cluster, first, plan, settings, voices } from './make-cluster.ts';

const isShown = shownVersions('public', [{ version: 'Aurora', at: '2026-01-01T00:00:00.000Z' }]);

describe('in a public place', () => {
  test.each([
    '2.4.0',
    'v2.4',
    '2.4.0 (345)',
    '2026.03.1',
    '0.9.1',
    '23.1.2200',
    '2.5.0-rc.1',
    '2.5.0-beta',
    '4711',
    'Aurora',
  ])('%s is shown', (version) => expect(isShown(version)).toBe(true));

  test.each([
    'Anna Larsen',
    'anna@x.example',
    '+41 79 123 45 67',
    '0791234567',
    '555.123.4567',
    '079.1234567',
    '0171.555.1234',
    '12.05.1984',
    '192.168.1.7',
    '2.4.0-anna',
    '',
    'dawn',
  ])('%j is not', (version) => expect(isShown(version)).toBe(false));

  test('an issue and its quotes say nothing of a release column that holds a name', () => {
    const said = voices(4, 1, { release: 'Anna Larsen' });
    const quotes = [{ item: 's:001', text: 'x', createdAt: '2026-03-01T00:00:00.000Z', visibility: 'public' as const }];
    const about = cluster(said, { quotes: quotes.map((quote) => ({ ...quote, release: 'Anna Larsen' })) });
    const bodyIn = (visibility: 'public' | 'private') =>
      (first(plan([about], { settings: { ...settings, visibility } }).actions) as { body: string }).body;
    expect(bodyIn('public')).not.toContain('Larsen');
    expect(bodyIn('private').match(/Anna Larsen/g)).toHaveLength(2);
  });
});

test('in a private place everything is shown', () => {
  expect(shownVersions('private', [])('Anna Larsen')).toBe(true);
});
