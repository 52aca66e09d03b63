import { Typography } from '@strapi/design-system';
import type { Attribute } from '../../../../../core/visitor/attribute';
import { useText } from '../../../translations/useText';
import { useRuleBuilder } from './RuleBuilderContext';

/** Says what must be there for an attribute to be known. */
export function AttributeHint({ attribute }: { attribute: Attribute }) {
  const say = useText();
  const { catalogue } = useRuleBuilder();
  const { name, source, consent } = attribute;
  const isUntold = source === 'cdn' && !Object.hasOwn(catalogue.settings.geo?.headers ?? {}, name);
  const hints = [
    ...(consent === 'necessary'
      ? []
      : [say('segments.rule.consentHint', { consent: say(`shared.consent.${consent}`) })]),
    ...(isUntold ? [say('segments.rule.cdnHint')] : []),
  ];
  if (hints.length === 0) {
    return null;
  }
  return (
    <Typography variant="pi" textColor="neutral600" tag="p" paddingTop={1}>
      {hints.join('. ')}
    </Typography>
  );
}
