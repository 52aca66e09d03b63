import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { isFetchError } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useText } from '../../translations/useText';
import { DEFAULT_AUDIENCE, toAudienceQuery, type AudienceChoice } from '../audience/audience';
import { AudiencePicker } from '../audience/AudiencePicker';
import { useAudienceOptions } from '../audience/useAudienceOptions';
import { Notes } from './AudienceNotes';
import { DeliveryAddress } from './DeliveryAddress';
import { ShownAnswer } from './ShownAnswer';
import { useShownEntry, type EntryVersion } from './useShownEntry';
import { VersionSelect } from './VersionSelect';

interface WhatTheySeeProps {
  version: EntryVersion;
  hasDrafts: boolean;
  hasUnsavedEdits: boolean;
  /** Key of the segment to begin with. */
  initialSegment?: string;
}

/** Body and footer of the dialog: an entry as visitors of some segments get it. */
export function WhatTheySee(props: WhatTheySeeProps) {
  const text = useText('preview');
  const { options, isError: hasNoOptions } = useAudienceOptions();
  const [choice, setChoice] = useState(() => beginWith(props.initialSegment));
  const [status, setStatus] = useState(props.version.status);
  const version = { ...props.version, status };
  const { data, error, isFetching, isPlaceholderData, refetch } = useShownEntry(
    version,
    toAudienceQuery(choice, options),
  );
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex direction={{ initial: 'column', medium: 'row' }} alignItems="stretch" gap={4}>
            <AudiencePicker
              choice={choice}
              options={options}
              direction="row"
              onChange={setChoice}
            />
            {props.hasDrafts && <VersionSelect status={status} onChange={setStatus} />}
          </Flex>
          {props.hasUnsavedEdits && <Notes isWarning notes={[text('unsaved')]} />}
          {hasNoOptions && <Notes isWarning notes={[text('audience.failed')]} />}
          {error !== null && !isFetching ? (
            <Failure error={error} onRetry={() => void refetch()} />
          ) : data === undefined ? (
            <Flex justifyContent="center" padding={6}>
              <Loader>{text('loading')}</Loader>
            </Flex>
          ) : (
            <Box aria-busy={isFetching} style={{ opacity: isPlaceholderData ? 0.5 : 1 }}>
              <ShownAnswer
                entry={data}
                uid={version.uid}
                choice={choice}
                options={options}
                isOutdated={isPlaceholderData}
              />
            </Box>
          )}
        </Flex>
      </Modal.Body>
      {data !== undefined && data.deliveryPath !== null && (
        <Modal.Footer>
          <DeliveryAddress
            path={data.deliveryPath}
            isPublished={data.isPublished}
            isOutdated={isPlaceholderData}
          />
        </Modal.Footer>
      )}
    </>
  );
}

function beginWith(segment: string | undefined): AudienceChoice {
  return segment === undefined ? DEFAULT_AUDIENCE : { kind: 'segments', keys: [segment] };
}

function Failure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const text = useText('preview');
  const status = isFetchError(error) ? error.status : undefined;
  const key = status === 404 ? 'error.missing' : status === 403 ? 'error.forbidden' : 'error';
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} role="alert">
      <Typography>{text(key)}</Typography>
      {key === 'error' && (
        <Button variant="secondary" onClick={onRetry}>
          {text('error.retry')}
        </Button>
      )}
    </Flex>
  );
}
