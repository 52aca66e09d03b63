import type { AttributeUse, TrustedGeo } from '../../../../core/contracts/settings/types';
import {
  CONSENT_CLASSES,
  type Attribute,
  type ConsentClass,
} from '../../../../core/visitor/attribute';
import type { Messages } from '../../translations';
import { localizeAttributes } from '../../services/localize-attributes';

interface NoticeSources {
  uses: readonly AttributeUse[];
  /** The catalogue, with the consent classes of this project. */
  attributes: readonly Attribute[];
  /** Whose headers say where a visitor is; `null` where nobody's do. */
  geo: TrustedGeo | null;
  /** The plugin's texts in the language of the notice. */
  messages: Messages;
}

/**
 * The text "which data do we use, and why", in Markdown: what active segments ask about, by the
 * consent that it takes, with where each comes from and why it is used.
 */
export function writePrivacyNotice({ uses, attributes, geo, messages }: NoticeSources): string {
  const say = createSay(messages);
  const localized = localizeAttributes(attributes, (key) => messages[key]);
  const byName = new Map(localized.map((attribute) => [attribute.name, attribute]));
  const blocks = [`## ${say('settings.notice.heading')}`, say('settings.notice.intro')];
  for (const consent of CONSENT_CLASSES) {
    const items = uses.flatMap((use) => {
      const attribute = byName.get(use.name);
      return attribute?.consent === consent ? [writeItem(attribute, use, { geo, say })] : [];
    });
    if (items.length > 0) {
      blocks.push(`### ${headingOf(consent, say)}`, items.join('\n'));
    }
  }
  // Of attributes that nobody declares, nothing is ever known.
  const isAnythingUsed = uses.some(({ name }) => byName.has(name));
  blocks.push(say(isAnythingUsed ? 'settings.notice.optOut' : 'settings.notice.none'));
  return `${blocks.join('\n\n')}\n`;
}

type SayPlain = (key: string, values?: Readonly<Record<string, string>>) => string;

/** Texts with simple places only; those of the notice have no other. */
function createSay(messages: Messages): SayPlain {
  return (key, values = {}) =>
    (messages[key] ?? key).replace(/\{(\w+)\}/g, (place, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? place) : place,
    );
}

function headingOf(consent: ConsentClass, say: SayPlain): string {
  if (consent === 'necessary') {
    return say('settings.notice.necessary');
  }
  return say('settings.notice.consent', { consent: say(`shared.consent.${consent}`) });
}

function writeItem(
  attribute: Attribute,
  { segments }: AttributeUse,
  { geo, say }: { geo: TrustedGeo | null; say: SayPlain },
): string {
  const { label, description } = attribute;
  const reasons = segments.map(({ name, reason }) => {
    const written = reason?.trim() ?? '';
    return written === ''
      ? say('settings.notice.purposeOf', { name })
      : say('settings.notice.reason', { reason: written });
  });
  const purpose = say('settings.notice.purpose', { reasons: [...new Set(reasons)].join('; ') });
  const about = [
    description ?? '',
    say(`settings.notice.source.${sourceOf(attribute, geo)}`),
    purpose,
  ];
  return `- **${label}.** ${about.filter((part) => part !== '').join(' ')}`;
}

/** What a CDN would tell, and none is trusted to, is known from the website alone. */
function sourceOf({ name, source }: Attribute, geo: TrustedGeo | null): string {
  const isUntold = source === 'cdn' && !Object.hasOwn(geo?.headers ?? {}, name);
  return isUntold ? 'website' : source;
}
