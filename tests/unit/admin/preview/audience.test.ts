import {
  nameAudience,
  toAudienceQuery,
  type AudienceOptions,
} from '../../../../admin/src/preview/audience/audience';

const visitor = { attributes: { 'geo.country': 'NO' }, consent: ['necessary' as const] };
const options: AudienceOptions = {
  segments: [{ key: 'norway', name: 'From Norway', isActive: true }],
  visitors: [
    { id: 'reader', name: 'Reader', visitor, isCrawler: false },
    { id: 'crawler', name: 'Crawler', visitor, isCrawler: true },
  ],
};

describe('an audience', () => {
  test('is asked for by segments, or as a visitor', () => {
    expect(toAudienceQuery({ kind: 'default' }, options)).toEqual({ segments: [] });
    const keys = ['norway', 'gone'];
    expect(toAudienceQuery({ kind: 'segments', keys }, options)).toEqual({ segments: keys });
    expect(toAudienceQuery({ kind: 'visitor', id: 'reader' }, options)).toEqual({ visitor });
  });

  test('is default content for crawlers, and for visitors who are gone', () => {
    for (const id of ['crawler', 'gone']) {
      expect(toAudienceQuery({ kind: 'visitor', id }, options)).toEqual({ segments: [] });
    }
  });

  test('has names, and keys where a segment is gone', () => {
    expect(nameAudience({ kind: 'default' }, options)).toEqual([]);
    expect(nameAudience({ kind: 'segments', keys: ['norway', 'gone'] }, options)).toEqual([
      'From Norway',
      'gone',
    ]);
    expect(nameAudience({ kind: 'visitor', id: 'reader' }, options)).toEqual(['Reader']);
  });
});
