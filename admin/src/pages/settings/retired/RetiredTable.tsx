import { Box, Flex, Typography } from '@strapi/design-system';
import type { RetiredField } from '../../../../../core/contracts/retired/types';
import { usePermissions } from '../../../services/usePermissions';
import { useText } from '../../../translations/useText';
import { PlainTable } from '../PlainTable';
import { MoveButton } from './MoveButton';
import { PurgeButton } from './PurgeButton';

interface RetiredTableProps {
  fields: readonly RetiredField[];
  /** A row went, and with it the button that had the focus. */
  onGone(): void;
}

/** Each field with how much is kept of it, why, and what brings it back. */
export function RetiredTable({ fields, onGone }: RetiredTableProps) {
  const say = useText();
  const { restoreRetired, deleteRetired } = usePermissions();
  const hasActions = restoreRetired || deleteRetired;
  const headers = [
    say('settings.retired.owner'),
    say('settings.retired.field'),
    say('settings.retired.count'),
    say('settings.retired.why'),
    ...(hasActions ? [say('settings.retired.actions')] : []),
  ];
  return (
    <PlainTable
      headers={headers}
      rows={fields.map((retired) => {
        const { uid, displayName: name, field, type, reason, places, variants, entries } = retired;
        return {
          key: JSON.stringify([uid, field, type]),
          cells: [
            <Named key="owner" name={name} code={uid} />,
            <Named key="field" name={field} code={type} />,
            <Box key="counts" minWidth="11rem">
              {say('settings.retired.counts', { variants, entries })}
            </Box>,
            <Flex
              key="why"
              direction="column"
              alignItems="flex-start"
              minWidth="24rem"
              paddingTop={2}
              paddingBottom={2}
            >
              <span>{say(`settings.retired.reason.${reason}`)}</span>
              <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'normal' }}>
                {say(`settings.retired.back.${reason}`, { name, field, type })}
              </Typography>
            </Flex>,
            ...(hasActions
              ? [
                  <Flex key="actions" gap={1} justifyContent="flex-end">
                    {restoreRetired && places.length > 0 ? (
                      <MoveButton retired={retired} onMoved={onGone} />
                    ) : null}
                    {deleteRetired ? <PurgeButton retired={retired} onPurged={onGone} /> : null}
                  </Flex>,
                ]
              : []),
          ],
        };
      })}
    />
  );
}

/** A name for people with the one that developers know; the same once only. */
function Named({ name, code }: { name: string; code: string }) {
  return (
    <Flex direction="column" alignItems="flex-start">
      <Typography fontWeight="semiBold" textColor="neutral800">
        {name}
      </Typography>
      {code === name ? null : (
        <Typography variant="pi" textColor="neutral600">
          <code>{code}</code>
        </Typography>
      )}
    </Flex>
  );
}
