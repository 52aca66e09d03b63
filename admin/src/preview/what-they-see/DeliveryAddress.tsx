import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useText } from '../../translations/useText';
import { toBackendUrl } from '../../strapi/backend-url';

interface DeliveryAddressProps {
  /** Path and query of the delivery endpoint. */
  path: string;
  isPublished: boolean;
  /** Another address is being loaded. */
  isOutdated: boolean;
}

/** The address that gives front ends this content, to copy. */
export function DeliveryAddress({ path, isPublished, isOutdated }: DeliveryAddressProps) {
  const text = useText('preview');
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const address = toBackendUrl(path);
  const handleCopy = async (): Promise<void> => {
    const isCopied = await copy(address);
    toggleNotification(
      isCopied
        ? { type: 'success', message: text('address.copied') }
        : { type: 'danger', message: text('address.failed') },
    );
  };
  return (
    <Field.Root
      name="address"
      hint={text(isPublished ? 'address.hint' : 'address.unpublished')}
      width="100%"
    >
      <Field.Label>{text('address.label')}</Field.Label>
      <Flex gap={2} width="100%">
        <Flex flex="1" direction="column" alignItems="stretch" minWidth={0}>
          <TextInput
            readOnly
            value={address}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </Flex>
        <Button
          variant="secondary"
          size="L"
          startIcon={<Duplicate />}
          disabled={isOutdated}
          onClick={() => void handleCopy()}
        >
          {text('address.copy')}
        </Button>
      </Flex>
      <Field.Hint />
    </Field.Root>
  );
}
