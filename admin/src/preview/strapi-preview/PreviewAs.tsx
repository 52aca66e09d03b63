import { Box, Button, Flex, Popover, Typography } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { QueryProvider } from '../../services/query-provider';
import { useSegments } from '../../services/segments/useSegments';
import { useText } from '../../translations/useText';
import {
  DEFAULT_AUDIENCE,
  nameAudience,
  nameSegment,
  type AudienceChoice,
} from '../audience/audience';
import { AudiencePicker } from '../audience/AudiencePicker';
import { useAudienceOptions } from '../audience/useAudienceOptions';
import { useMayVary } from '../useMayVary';
import { AudienceNotes, Notes } from '../what-they-see/AudienceNotes';
import { usePreviewFor } from './usePreviewFor';

/** In the header of Strapi's preview: as whom to see the page. For types of which something varies. */
export function PreviewAs() {
  const { slug: model = '' } = useParams<{ slug: string }>();
  const isShown = useMayVary(model);
  const { mayRead } = useSegments();
  return isShown && mayRead ? (
    <QueryProvider>
      <PreviewAsMenu model={model} />
    </QueryProvider>
  ) : null;
}

function PreviewAsMenu({ model }: { model: string }) {
  const text = useText('preview');
  const { options } = useAudienceOptions();
  const [choice, setChoice] = useState<AudienceChoice>(DEFAULT_AUDIENCE);
  const { data: audience = null, isFetching, isError } = usePreviewFor(model, choice, options);
  const names = nameAudience(choice, options);
  const visitor =
    choice.kind === 'visitor' ? options.visitors.find(({ id }) => id === choice.id) : undefined;
  const label = names.length === 0 ? text('as.default') : names.join(', ');
  return (
    <Popover.Root>
      <Popover.Trigger>
        <Button variant="tertiary" size="S" endIcon={<CaretDown />} loading={isFetching}>
          <Shortened>{text('as', { names: label })}</Shortened>
        </Button>
      </Popover.Trigger>
      <Popover.Content align="end">
        <Flex
          direction="column"
          alignItems="stretch"
          gap={4}
          padding={4}
          width="32rem"
          maxWidth="90vw"
        >
          <AudiencePicker
            choice={choice}
            options={options}
            direction="column"
            onChange={setChoice}
          />
          {isError && <Notes isWarning notes={[text('as.failed')]} />}
          {audience !== null && (
            <AudienceNotes
              audience={audience}
              isVisitor={visitor !== undefined}
              isCrawler={visitor?.isCrawler === true}
              nameOf={(key) => nameSegment(key, options.segments)}
            />
          )}
          <Typography variant="pi" textColor="neutral600">
            {text('as.hint')}
          </Typography>
        </Flex>
      </Popover.Content>
    </Popover.Root>
  );
}

function Shortened({ children }: { children: string }) {
  return (
    <Box tag="span" maxWidth={{ initial: '9rem', large: '24rem' }}>
      <Typography variant="pi" fontWeight="bold" ellipsis>
        {children}
      </Typography>
    </Box>
  );
}
