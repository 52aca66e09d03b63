import { Box, Flex, Link, Searchbar, SearchForm, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { AttributeUse } from '../../../../core/contracts/settings/types';
import type { Attribute } from '../../../../core/visitor/attribute';
import { useText } from '../../translations/useText';
import { PATHS } from '../segments/paths';
import { PlainTable } from './PlainTable';
import { searchAttributes } from './search-attributes';
import { SectionHeading } from './SectionHeading';

interface CatalogueSectionProps {
  attributes: readonly Attribute[];
  uses: readonly AttributeUse[];
}

/** Every attribute: what it says, where it comes from, what consent it takes, who uses it. */
export function CatalogueSection({ attributes, uses }: CatalogueSectionProps) {
  const say = useText();
  const [search, setSearch] = useState('');
  const segmentsOf = new Map(uses.map(({ name, segments }) => [name, segments]));
  const found = searchAttributes(attributes, search);
  const headers = [
    say('settings.catalogue.attribute'),
    say('settings.catalogue.type'),
    say('settings.catalogue.source'),
    say('settings.catalogue.consent'),
    say('settings.catalogue.use'),
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <SectionHeading
        title={say('settings.catalogue.title')}
        intro={say('settings.catalogue.intro', { count: attributes.length })}
      />
      <Box maxWidth="40rem">
        <SearchForm onSubmit={(event: React.FormEvent) => event.preventDefault()}>
          <Searchbar
            name="search"
            value={search}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => setSearch(event.target.value)}
            onClear={() => setSearch('')}
            clearLabel={say('shared.clear')}
            placeholder={say('settings.catalogue.search')}
          >
            {say('settings.catalogue.search')}
          </Searchbar>
        </SearchForm>
      </Box>
      {found.length === 0 ? (
        <Typography role="status">{say('settings.catalogue.noMatch')}</Typography>
      ) : (
        <PlainTable
          headers={headers}
          rows={found.map((attribute) => ({
            key: attribute.name,
            cells: [
              <AttributeName key="name" attribute={attribute} />,
              say(`shared.type.${attribute.type}`),
              say(`shared.source.${attribute.source}`),
              say(`shared.consent.${attribute.consent}`),
              <Users key="use" segments={segmentsOf.get(attribute.name) ?? []} />,
            ],
          }))}
        />
      )}
    </Flex>
  );
}

function AttributeName({ attribute }: { attribute: Attribute }) {
  const { name, label, description } = attribute;
  return (
    <Flex
      direction="column"
      alignItems="flex-start"
      minWidth="20rem"
      paddingTop={2}
      paddingBottom={2}
    >
      <Typography fontWeight="semiBold" textColor="neutral800">
        {label}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        <code>{name}</code>
      </Typography>
      {description === undefined ? null : (
        <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'normal' }}>
          {description}
        </Typography>
      )}
    </Flex>
  );
}

function Users({ segments }: Pick<AttributeUse, 'segments'>) {
  const say = useText();
  if (segments.length === 0) {
    return <Typography textColor="neutral600">{say('settings.catalogue.unused')}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="flex-start">
      {segments.map(({ documentId, name }) => (
        <Link key={documentId} tag={RouterLink} to={PATHS.segment(documentId)}>
          {name}
        </Link>
      ))}
    </Flex>
  );
}
