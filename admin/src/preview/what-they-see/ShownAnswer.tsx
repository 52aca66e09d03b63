import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { ShownEntry } from '../../../../core/contracts/preview/types';
import { useText } from '../../translations/useText';
import { nameSegment, type AudienceChoice, type AudienceOptions } from '../audience/audience';
import { AudienceNotes, Notes } from './AudienceNotes';
import { compareContent } from './compare-content';
import { countDifferences, selectDifferences } from './shown-node';
import { ShownNodes } from './ShownNodes';
import { useContentNames } from './useContentNames';

interface ShownAnswerProps {
  entry: ShownEntry;
  uid: string;
  choice: AudienceChoice;
  options: AudienceOptions;
  /** It is for the audience that was chosen before; the new one is being loaded. */
  isOutdated: boolean;
}

/** The entry as the audience gets it, with what is to be known of the audience. */
export function ShownAnswer({ entry, uid, choice, options, isOutdated }: ShownAnswerProps) {
  const text = useText('preview');
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const nodes = compareContent(entry, uid, useContentNames(uid));
  const count = countDifferences(nodes);
  const nameOf = (key: string): string => nameSegment(key, options.segments);
  const visitor =
    choice.kind === 'visitor' ? options.visitors.find(({ id }) => id === choice.id) : undefined;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {!isOutdated && (
        <AudienceNotes
          audience={entry.audience}
          isVisitor={visitor !== undefined}
          isCrawler={visitor?.isCrawler === true}
          nameOf={nameOf}
        />
      )}
      {entry.isPartial && <Notes isWarning notes={[text('partial')]} />}
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography fontWeight="bold" role="status">
          {isOutdated
            ? text('loading')
            : choice.kind === 'default'
              ? text('count.default')
              : text('count', { count })}
        </Typography>
        {choice.kind !== 'default' && count > 0 && (
          <Checkbox
            checked={onlyDifferences}
            onCheckedChange={(checked) => setOnlyDifferences(checked === true)}
          >
            {text('onlyDifferences')}
          </Checkbox>
        )}
      </Flex>
      <ShownNodes
        nodes={onlyDifferences && count > 0 ? selectDifferences(nodes) : nodes}
        nameOf={nameOf}
      />
    </Flex>
  );
}
