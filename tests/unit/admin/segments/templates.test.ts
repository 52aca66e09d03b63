import en from '../../../../admin/src/translations/segments/en.json';
import { findTemplateNeeds } from '../../../../admin/src/pages/segments/templates/template-needs';
import {
  createTemplates,
  findTemplate,
  TEMPLATE_KEYS,
} from '../../../../admin/src/pages/segments/templates/templates';
import { DEFAULT_LIMITS, validateRule } from '../../../../core/rules';
import { BUILT_IN_ATTRIBUTES } from '../../../../core/visitor';

const now = new Date('2026-06-01T00:00:00Z');
const byName = new Map(BUILT_IN_ATTRIBUTES.map((attribute) => [attribute.name, attribute]));
const settings = {
  attributes: BUILT_IN_ATTRIBUTES,
  limits: DEFAULT_LIMITS,
  geo: null,
  timeZone: 'UTC',
};

describe('templates', () => {
  test('have rules that can be saved as they are, in every language', () => {
    for (const locale of ['en', 'no', 'da', 'tlh']) {
      for (const { key, rule } of createTemplates({ now, locale })) {
        expect([key, validateRule(rule, { attributes: BUILT_IN_ATTRIBUTES })]).toEqual([key, []]);
      }
    }
  });

  test('have a name, a description and a reason', () => {
    const texts: Record<string, string> = en;
    for (const key of TEMPLATE_KEYS) {
      for (const part of ['name', 'description', 'reason']) {
        expect(texts[`segments.template.${key}.${part}`]).toBeTruthy();
      }
    }
  });

  test('suggest the country and the language of the admin', () => {
    const rule = findTemplate('from-country', { now, locale: 'no' })?.rule;
    expect(rule?.rules[0]).toMatchObject({ value: 'NO' });
    expect(findTemplate('by-language', { now, locale: 'da' })?.rule.rules[0]).toMatchObject({
      value: 'da',
    });
  });

  test('mean the Christmas that is not over', () => {
    const yearOf = (date: string) =>
      findTemplate('holiday-window', { now: new Date(date), locale: 'en' })?.rule.rules[0];
    expect(yearOf('2026-12-26T12:00:00Z')).toMatchObject({ value: ['2026-12-01', '2026-12-26'] });
    expect(yearOf('2026-12-27T12:00:00Z')).toMatchObject({ value: ['2027-12-01', '2027-12-26'] });
  });

  test('are not found by any other name', () => {
    expect(findTemplate('constructor', { now, locale: 'en' })).toBeNull();
    expect(findTemplate(null, { now, locale: 'en' })).toBeNull();
  });

  test('say what they need: a consent, or a CDN that is trusted', () => {
    const needsOf = (key: string, geo: typeof settings.geo | { cdn: string; headers: object }) => {
      const template = findTemplate(key, { now, locale: 'en' });
      if (template === null) {
        throw new Error(key);
      }
      return findTemplateNeeds(template, { byName, settings: { ...settings, geo } as never });
    };
    const cloudflare = { cdn: 'cloudflare', headers: { 'geo.country': 'cf-ipcountry' } };
    expect(needsOf('from-country', null)).toEqual({ cdn: true, consent: [] });
    expect(needsOf('from-country', cloudflare)).toEqual({ cdn: false, consent: [] });
    expect(needsOf('lapsed-customers', null)).toEqual({ cdn: false, consent: ['preferences'] });
  });
});
