import { searchAttributes } from '../../../../admin/src/pages/settings/search-attributes';
import { writePrivacyNotice } from '../../../../admin/src/pages/settings/privacy-notice';
import { loadMessages, type Messages } from '../../../../admin/src/translations';
import { BUILT_IN_ATTRIBUTES, buildAttributes } from '../../../../core/visitor';

let en: Messages;
let no: Messages;
beforeAll(async () => {
  en = await loadMessages('en');
  no = await loadMessages('no');
});

const use = (name: string, reason: string | null = null, segment = 'Visitors') => ({
  name,
  segments: [{ documentId: segment, key: segment, name: segment, reason }],
});

const write = (messages: Messages, ...uses: ReturnType<typeof use>[]) =>
  writePrivacyNotice({ uses, attributes: BUILT_IN_ATTRIBUTES, geo: null, messages });

describe('the privacy notice', () => {
  test('lists what segments ask about by the consent it takes, and nothing else', () => {
    const text = write(en, use('geo.country'), use('visit.count', 'You come often.'));
    const [necessary = '', preferences = ''] = text.split('### ').slice(1);
    expect(necessary).toContain('**Country.**');
    expect(necessary).toContain('content for “Visitors”');
    expect(necessary).not.toContain('visits');
    expect(preferences).toContain('agreed to “Preferences”');
    expect(preferences).toContain('**Number of visits.**');
    expect(preferences).toContain('“You come often.”');
    expect(text).not.toContain('City');
    expect(text).not.toMatch(/\{\w+\}|settings\./);
  });

  test('is in the language that was asked for', () => {
    const text = write(no, use('geo.country', 'Du er i Norge.'));
    expect(text).toContain('Personlig tilpasset innhold');
    expect(text).toContain('**Land.**');
    expect(text).toContain('«Du er i Norge.»');
  });

  test('takes the consent classes of the project', () => {
    const attributes = buildAttributes([], { 'geo.country': 'marketing' });
    const text = writePrivacyNotice({
      uses: [use('geo.country')],
      attributes,
      geo: null,
      messages: en,
    });
    expect(text).toContain('agreed to “Marketing”');
    expect(text).not.toContain('without asking');
  });

  test('names the CDN as a source only where its headers are trusted', () => {
    const uses = [use('geo.country'), use('geo.city')];
    const geo = { cdn: 'cloudflare', headers: { 'geo.country': 'cf-ipcountry' } };
    const text = writePrivacyNotice({ uses, attributes: BUILT_IN_ATTRIBUTES, geo, messages: en });
    const [country, city] = text.split('\n').filter((line) => line.startsWith('- '));
    expect(country).toContain('by the network that delivers our website');
    expect(city).toContain('Our website tells it');
    expect(write(en, use('geo.country'))).not.toContain('network');
  });

  test('says so where nothing is used', () => {
    expect(write(en)).toContain('no data about you are used');
    expect(write(en, use('gone'))).toContain('no data about you are used');
  });

  test('does not take what editors wrote for a place', () => {
    expect(write(en, use('geo.country', 'Hello {name} {__proto__}'))).toContain(
      'Hello {name} {__proto__}',
    );
  });
});

describe('searching the catalogue', () => {
  const names = (search: string) =>
    searchAttributes(BUILT_IN_ATTRIBUTES, search).map(({ name }) => name);

  test('finds by name and by label, and by every word', () => {
    expect(names('COUNTRY')).toContain('geo.country');
    expect(names('purchase last')).toEqual(['purchase.lastAt']);
    expect(names('  ')).toHaveLength(BUILT_IN_ATTRIBUTES.length);
    expect(names('nothing like it')).toEqual([]);
  });
});
