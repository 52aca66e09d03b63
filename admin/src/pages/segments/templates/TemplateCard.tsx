import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { describeRule } from '../../../../../core/rules';
import type { Catalogue } from '../../../services/useCatalogue';
import { useLocale } from '../../../translations/useLocale';
import { useText } from '../../../translations/useText';
import { PATHS } from '../paths';
import { findTemplateNeeds } from './template-needs';
import type { Template } from './templates';

const Card = styled(Box)`
  position: relative;
  display: flex;
  flex-direction: column;
  gap: 0.8rem;
  width: 100%;
  padding: 2rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};

  &:hover,
  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;

/** The link of a card, which can be clicked anywhere on it. */
const CardLink = styled(Link)`
  color: inherit;
  text-decoration: none;

  &::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: ${({ theme }) => theme.borderRadius};
  }

  &:focus-visible {
    outline: none;
  }

  &:focus-visible::after {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** A template: its name, what it is for, its rule, and what it needs. */
export function TemplateCard({
  template,
  catalogue,
}: {
  template: Template;
  catalogue: Catalogue;
}) {
  const say = useText();
  const { rule: locale } = useLocale();
  const { key, rule } = template;
  const name = say(`segments.template.${key}.name`);
  const { cdn, consent } = findTemplateNeeds(template, catalogue);
  const classes = consent.map((name) => say(`shared.consent.${name}`)).join(', ');
  return (
    <Card>
      <Typography variant="delta" tag="h2" textColor="neutral800">
        <CardLink to={PATHS.fromTemplate(key)}>{name}</CardLink>
      </Typography>
      <Typography textColor="neutral600">{say(`segments.template.${key}.description`)}</Typography>
      <Box paddingTop={2} marginTop="auto">
        <Typography variant="pi" textColor="neutral800" fontWeight="semiBold">
          {describeRule(rule, catalogue.attributes, { locale })}
        </Typography>
      </Box>
      <Flex direction="column" alignItems="flex-start">
        {classes === '' ? null : (
          <Typography variant="pi" textColor="neutral600">
            {say('segments.templates.needsConsent', { classes })}
          </Typography>
        )}
        {cdn ? (
          <Typography variant="pi" textColor="neutral800">
            {say('segments.templates.needsCdn')}
          </Typography>
        ) : null}
      </Flex>
    </Card>
  );
}
