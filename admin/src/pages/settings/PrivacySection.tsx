import {
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
} from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AttributeUse } from '../../../../core/contracts/settings/types';
import { LANGUAGES, LANGUAGE_TAGS, type Language } from '../../../../core/text/languages';
import type { Catalogue } from '../../services/useCatalogue';
import { loadMessages } from '../../translations';
import { useLocale } from '../../translations/useLocale';
import { useText } from '../../translations/useText';
import { writePrivacyNotice } from './privacy-notice';
import { SectionHeading } from './SectionHeading';

interface PrivacySectionProps {
  uses: readonly AttributeUse[];
  catalogue: Catalogue;
}

/** A text about the data that are really used, to copy into a privacy notice. */
export function PrivacySection({ uses, catalogue }: PrivacySectionProps) {
  const say = useText();
  const { rule: spoken } = useLocale();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const [language, setLanguage] = useState<Language>(spoken);
  const { data: messages } = useQuery({
    queryKey: ['messages', language],
    queryFn: () => loadMessages(language),
    staleTime: Infinity,
  });
  const { attributes, geo } = catalogue.settings;
  const text =
    messages === undefined ? '' : writePrivacyNotice({ uses, attributes, geo, messages });

  const copyText = async (): Promise<void> => {
    const isCopied = await copy(text);
    toggleNotification(
      isCopied
        ? { type: 'success', message: say('settings.privacy.copied') }
        : { type: 'warning', message: say('settings.privacy.copyFailed') },
    );
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <SectionHeading title={say('settings.privacy.title')} intro={say('settings.privacy.intro')} />
      <Flex gap={4} alignItems="flex-end" justifyContent="space-between" wrap="wrap">
        <Field.Root width="24rem">
          <Field.Label>{say('settings.privacy.language')}</Field.Label>
          <SingleSelect value={language} onChange={(tag) => setLanguage(tag as Language)}>
            {LANGUAGE_TAGS.map((tag) => (
              <SingleSelectOption key={tag} value={tag}>
                {LANGUAGES[tag].name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Button
          variant="secondary"
          startIcon={<Duplicate />}
          onClick={() => void copyText()}
          disabled={text === ''}
        >
          {say('settings.privacy.copy')}
        </Button>
      </Flex>
      <Field.Root>
        <Field.Label>{say('settings.privacy.text')}</Field.Label>
        <Textarea value={text} readOnly rows={14} lang={language} />
      </Field.Root>
    </Flex>
  );
}
