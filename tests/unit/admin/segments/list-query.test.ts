import {
  isFiltered,
  readFilter,
  readListQuery,
} from '../../../../admin/src/pages/segments/list/list-query';

describe('the address of the list', () => {
  test('asks for the first page by name where it says nothing', () => {
    expect(readListQuery({})).toEqual({ sort: 'name:asc', page: 1, pageSize: 20 });
  });

  test("understands what Strapi's table, search and pages write", () => {
    const query = { sort: 'updatedAt:DESC', page: '3', pageSize: '50', _q: 'spring%20sale' };
    expect(readListQuery(query)).toEqual({
      sort: 'updatedAt:desc',
      page: 3,
      pageSize: 50,
      _q: 'spring sale',
    });
  });

  test('counts what it does not understand as absent', () => {
    const query = { sort: 'rule:ASC', page: '-2', pageSize: '7', show: 'everything', _q: '  ' };
    expect(readListQuery(query)).toEqual({ sort: 'name:asc', page: 1, pageSize: 20 });
    expect(readListQuery({ _q: '100%' })._q).toBe('100%');
  });

  test('chooses which segments are shown', () => {
    expect(readListQuery({ show: 'active' })).toMatchObject({ active: true });
    expect(readListQuery({ show: 'inactive' })).toMatchObject({ active: false });
    expect(readListQuery({ show: 'archived' })).toMatchObject({ archived: true });
    expect(readFilter('nonsense')).toBe('all');
  });

  test('is a filter where it leaves something out', () => {
    expect(isFiltered({ sort: 'name:DESC', page: '2' })).toBe(false);
    expect(isFiltered({ _q: 'a' })).toBe(true);
    expect(isFiltered({ show: 'archived' })).toBe(true);
  });
});
