import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useId, useState } from 'react';
import { useSegments } from '../../services/segments/useSegments';
import { useText } from '../../translations/useText';
import { useCanEditVariant } from '../field-place/useCanEditVariant';
import { getListPath } from '../variant/path';
import type { OwnerOutline } from './owners';
import { useDragToReorder } from './useDragToReorder';
import type { Owners } from './useOwners';
import { useOwnerVariants } from './useOwnerVariants';
import { VariantDialog } from './VariantDialog';
import { VariantItem } from './VariantItem';

interface OwnerVariantsProps {
  owner: OwnerOutline;
  owners: Owners;
  /** What it is called. */
  name: string;
  model: string;
}

/** The variants of the entry or of one block, in the order in which visitors are matched. */
export function OwnerVariants({ owner, owners, name, model }: OwnerVariantsProps) {
  const text = useText('entry');
  const headingId = useId();
  const [isAdding, setAdding] = useState(false);
  const [announcement, setAnnouncement] = useState('');
  const { mayRead } = useSegments();
  const { path, variants } = owner;
  const canEdit = useCanEditVariant({
    field: {
      name: 'variantSegments',
      type: 'json',
      label: '',
      attribute: { type: 'json' },
    } as never,
    mark: { zones: owners.zones, disabled: false } as never,
    path: getListPath(path),
    ownerPath: path,
  });
  const changes = useOwnerVariants(path, owners.getVariantComponent(owner));
  const move = (from: number, to: number) => {
    if (to < 0 || to >= variants.length || from === to) {
      return;
    }
    changes.move(from, to);
    setAnnouncement(text('panel.moved', { position: to + 1, count: variants.length }));
  };
  const drag = useDragToReorder(move);
  return (
    <Flex tag="section" aria-labelledby={headingId} direction="column" alignItems="stretch" gap={2}>
      <Typography id={headingId} tag="h3" variant="pi" fontWeight="bold" ellipsis>
        {name}
      </Typography>
      {variants.length > 0 && (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
          {variants.map((variant, index) => (
            <VariantItem
              key={variant.id}
              owner={owner}
              index={index}
              model={model}
              canEdit={canEdit}
              changes={changes}
              move={move}
              drag={drag}
            />
          ))}
        </Flex>
      )}
      <VisuallyHidden aria-live="polite">{announcement}</VisuallyHidden>
      {canEdit && mayRead && (
        <Button
          size="S"
          variant="tertiary"
          startIcon={<Plus />}
          aria-label={`${text('panel.add')}: ${name}`}
          onClick={() => setAdding(true)}
        >
          {text('panel.add')}
        </Button>
      )}
      {isAdding && (
        <VariantDialog
          title={text('dialog.add', { owner: name })}
          segments={[]}
          label=""
          onClose={() => setAdding(false)}
          onSave={changes.add}
        />
      )}
    </Flex>
  );
}
