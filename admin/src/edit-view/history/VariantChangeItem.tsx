import { Button, Flex, Grid, Typography } from '@strapi/design-system';
import type { FieldState, VariantChange } from '../../../../core/contracts/journal/types';
import { ComparedText } from '../../components/ComparedText';
import { useText } from '../../translations/useText';
import { META_FIELD_WORDS } from '../variant/meta-field-words';
import { useHistoryWords } from './useHistoryWords';

/** What an editor asks to have back. */
export interface RestoreRequest {
  variantKey: string;
  moment: 'before' | 'after';
  field?: string;
  /** What it is called. */
  name: string;
}

interface VariantChangeItemProps {
  uid: string;
  change: VariantChange;
  /** Missing where nothing may be restored now. */
  onRestore?: ((request: RestoreRequest) => void) | undefined;
}

/** What happened to one variant: before, after, and the ways back. */
export function VariantChangeItem({ uid, change, onRestore }: VariantChangeItemProps) {
  const text = useText('entry');
  const { formatPlace, formatVariant, formatField, formatState } = useHistoryWords(uid);
  const { kind, place, key, fields, fixed } = change;
  const variant = formatVariant(change);
  // An added variant has no before; of others, what the change took away is what is missed.
  const moment = kind === 'added' || kind === 'came back' ? 'after' : 'before';
  const isFixed = fixed.length > 0;
  const canRestore = onRestore !== undefined && kind !== 'moved';
  // A variant that was not there had no segments and no name either.
  const isTold = (name: string, { kind: said }: FieldState): boolean =>
    said !== 'default' || kind === 'changed' || !Object.hasOwn(META_FIELD_WORDS, name);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography tag="h4" fontWeight="semiBold">
          {text(`history.kind.${kind}`, { variant, place: formatPlace(place) })}
        </Typography>
        {canRestore && !isFixed && (
          <Button
            size="S"
            variant="tertiary"
            aria-label={`${text(`history.restore.${moment}`)}: ${variant}`}
            onClick={() => onRestore({ variantKey: key, moment, name: variant })}
          >
            {text(`history.restore.${moment}`)}
          </Button>
        )}
      </Flex>
      {kind !== 'moved' && isFixed && (
        <Typography variant="pi" textColor="neutral600">
          {text('history.fixed')}
        </Typography>
      )}
      {fields.map(({ name, before, after }) => {
        const label = formatField(place, name);
        return (
          <Flex key={name} direction="column" alignItems="stretch" gap={1}>
            <Flex justifyContent="space-between" gap={2}>
              <Typography variant="pi" fontWeight="bold">
                {label}
              </Typography>
              {canRestore &&
                kind === 'changed' &&
                before.kind !== 'restricted' &&
                !fixed.includes(name) && (
                  <Button
                    size="S"
                    variant="ghost"
                    aria-label={`${text('history.restore.field')}: ${label}`}
                    onClick={() =>
                      onRestore({
                        variantKey: key,
                        moment,
                        field: name,
                        name: `${variant}: ${label}`,
                      })
                    }
                  >
                    {text('history.restore.field')}
                  </Button>
                )}
            </Flex>
            <Grid.Root gap={4}>
              {isTold(name, before) && (
                <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                  <ComparedText
                    title={text('history.before')}
                    content={formatState(name, before)}
                  />
                </Grid.Item>
              )}
              {isTold(name, after) && (
                <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                  <ComparedText title={text('history.after')} content={formatState(name, after)} />
                </Grid.Item>
              )}
            </Grid.Root>
          </Flex>
        );
      })}
    </Flex>
  );
}
