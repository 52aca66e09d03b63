import { Box, Flex, Typography } from '@strapi/design-system';
import type { Catalogue } from '../../services/useCatalogue';
import { useText } from '../../translations/useText';
import { PlainTable } from './PlainTable';

const CDN_NAMES: Partial<Record<string, string>> = {
  cloudflare: 'Cloudflare',
  vercel: 'Vercel',
  cloudfront: 'Amazon CloudFront',
  appengine: 'Google App Engine',
};

/** Whose headers say where a visitor is. */
export function CdnSection({ catalogue }: { catalogue: Catalogue }) {
  const say = useText();
  const { geo, timeZone } = catalogue.settings;
  const cdn = geo === null || geo.cdn === null ? null : (CDN_NAMES[geo.cdn] ?? geo.cdn);
  const trusted = cdn === null ? say('settings.cdn.own') : say('settings.cdn.named', { cdn });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="h2">
        {say('settings.cdn.title')}
      </Typography>
      {geo === null ? (
        <Typography tag="p">{say('settings.cdn.none')}</Typography>
      ) : (
        <>
          <Typography tag="p">
            {trusted} {say('settings.cdn.warning')}
          </Typography>
          <Box maxWidth="60rem">
            <PlainTable
              headers={[say('settings.cdn.attribute'), say('settings.cdn.header')]}
              rows={Object.entries(geo.headers).map(([name, header]) => ({
                key: name,
                cells: [catalogue.byName.get(name)?.label ?? name, <code key="h">{header}</code>],
              }))}
            />
          </Box>
        </>
      )}
      <Typography tag="p">{say('settings.cdn.timeZone', { timeZone })}</Typography>
    </Flex>
  );
}
