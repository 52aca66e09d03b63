import {
  Accordion,
  Box,
  Checkbox,
  Field,
  Flex,
  IconButton,
  Typography,
} from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { Rule } from '../../../../../core/rules';
import { listRuleAttributes } from '../../../../../core/rules/list-rule-attributes';
import { CONSENT_CLASSES } from '../../../../../core/visitor/attribute';
import type { VisitorContext } from '../../../../../core/visitor/visitor-context';
import type { Catalogue } from '../../../services/useCatalogue';
import { useText } from '../../../translations/useText';
import { AttributeSelect } from '../rule-builder/AttributeSelect';
import { createValue } from '../values/condition-value';
import { ValueInput } from '../values/ValueInput';
import {
  forgetAttribute,
  KIND_OF_TYPE,
  listShownAttributes,
  setAttribute,
  setConsent,
} from './draft-visitor';

interface VisitorFormProps {
  visitor: VisitorContext;
  onChange: (visitor: VisitorContext) => void;
  rule: Rule;
  catalogue: Catalogue;
}

/** What is known of the visitor, to be changed; what the rule asks about comes first. */
export function VisitorForm({ visitor, onChange, rule, catalogue }: VisitorFormProps) {
  const say = useText();
  const shown = listShownAttributes(visitor, listRuleAttributes(rule), catalogue.byName);
  const others = catalogue.attributes.filter((attribute) => !shown.includes(attribute));
  return (
    <Accordion.Root size="S">
      <Accordion.Item value="visitor">
        <Accordion.Header>
          <Accordion.Trigger>{say('segments.try.edit')}</Accordion.Trigger>
        </Accordion.Header>
        <Accordion.Content>
          <Flex direction="column" alignItems="stretch" gap={4} padding={4}>
            <ConsentBoxes visitor={visitor} onChange={onChange} />
            {shown.map((attribute) => {
              const { name, label, type } = attribute;
              const isKnown = Object.hasOwn(visitor.attributes, name);
              return (
                <Flex key={name} gap={1} alignItems="flex-end">
                  <Field.Root flex="1" minWidth={0}>
                    <Typography variant="pi" fontWeight="bold" textColor="neutral800" aria-hidden>
                      {label}
                    </Typography>
                    <ValueInput
                      attribute={attribute}
                      kind={KIND_OF_TYPE[type]}
                      label={label}
                      value={isKnown ? visitor.attributes[name] : ''}
                      onChange={(value) => onChange(setAttribute(visitor, name, value))}
                    />
                  </Field.Root>
                  {isKnown ? (
                    <IconButton
                      variant="ghost"
                      label={say('segments.try.removeAttribute', { label })}
                      onClick={() => onChange(forgetAttribute(visitor, name))}
                    >
                      <Cross />
                    </IconButton>
                  ) : null}
                </Flex>
              );
            })}
            <Box>
              <AttributeSelect
                reset={shown.length}
                label={say('segments.try.addAttribute')}
                value=""
                attributes={others}
                onChange={(name) => {
                  const type = catalogue.byName.get(name)?.type ?? 'text';
                  onChange(setAttribute(visitor, name, createValue(KIND_OF_TYPE[type])));
                }}
              />
            </Box>
          </Flex>
        </Accordion.Content>
      </Accordion.Item>
    </Accordion.Root>
  );
}

function ConsentBoxes({ visitor, onChange }: Pick<VisitorFormProps, 'visitor' | 'onChange'>) {
  const say = useText();
  return (
    <Box role="group" aria-label={say('segments.try.consent')}>
      <Typography variant="pi" fontWeight="bold" tag="p" textColor="neutral800" paddingBottom={2}>
        {say('segments.try.consent')}
      </Typography>
      <Flex direction="column" alignItems="flex-start" gap={2}>
        {CONSENT_CLASSES.filter((consent) => consent !== 'necessary').map((consent) => (
          <Checkbox
            key={consent}
            checked={visitor.consent.includes(consent)}
            onCheckedChange={(isGiven) => onChange(setConsent(visitor, consent, isGiven === true))}
          >
            {say(`shared.consent.${consent}`)}
          </Checkbox>
        ))}
        <Checkbox
          checked={visitor.optOut === true}
          onCheckedChange={(isAsked) => onChange({ ...visitor, optOut: isAsked === true })}
        >
          {say('segments.try.optOutLabel')}
        </Checkbox>
      </Flex>
    </Box>
  );
}
