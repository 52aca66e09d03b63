import { Box, Flex, Typography } from '@strapi/design-system';
import type { RuleLimits } from '../../../../core/rules';
import { useLocale } from '../../translations/useLocale';
import { useText } from '../../translations/useText';

const LIMITS = [
  'depth',
  'conditionsPerRule',
  'listValues',
  'valuesInAll',
  'activeSegments',
  'variantsPerOwner',
] as const satisfies readonly (keyof RuleLimits)[];

/** How large rules, and how many segments and variants, may become. */
export function LimitsSection({ limits }: { limits: RuleLimits }) {
  const say = useText();
  const { intl } = useLocale();
  const format = new Intl.NumberFormat(intl);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="h2">
        {say('settings.limits.title')}
      </Typography>
      <Box
        tag="dl"
        style={{
          display: 'grid',
          gap: '1.6rem',
          gridTemplateColumns: 'repeat(auto-fit, minmax(14rem, 1fr))',
        }}
      >
        {LIMITS.map((name) => (
          <Box key={name} background="neutral100" padding={4} hasRadius>
            <Typography tag="dt" variant="pi" textColor="neutral600">
              {say(`settings.limits.${name}`)}
            </Typography>
            <Typography tag="dd" variant="beta" textColor="neutral800">
              {format.format(limits[name])}
            </Typography>
          </Box>
        ))}
      </Box>
    </Flex>
  );
}
