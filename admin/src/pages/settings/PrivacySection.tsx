import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { AttributeUse } from '../../../../core/contracts/settings/types';
import type { Catalogue } from '../../services/useCatalogue';
import { loadMessages } from '../../translations';
import { useText } from '../../translations/useText';
import { writePrivacyNotice } from './privacy-notice';

/** The languages of the text, by their own names. */
const LANGUAGES = [
  { code: 'en', name: 'English' },
  { code: 'no', name: 'Norsk bokmål' },
  { code: 'da', name: 'Dansk' },
];

interface PrivacySectionProps {
  uses: readonly AttributeUse[];
  catalogue: Catalogue;
}

/** A text about the data that are really used, to copy into a privacy notice. */
export function PrivacySection({ uses, catalogue }: PrivacySectionProps) {
  const say = useText();
  const { locale } = useIntl();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const isSpoken = LANGUAGES.some(({ code }) => code === locale);
  const [language, setLanguage] = useState(isSpoken ? locale : 'en');
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
      <Box>
        <Typography variant="delta" tag="h2">
          {say('settings.privacy.title')}
        </Typography>
        <Typography textColor="neutral600" tag="p" paddingTop={1}>
          {say('settings.privacy.intro')}
        </Typography>
      </Box>
      <Flex gap={4} alignItems="flex-end" justifyContent="space-between" wrap="wrap">
        <Field.Root width="24rem">
          <Field.Label>{say('settings.privacy.language')}</Field.Label>
          <SingleSelect value={language} onChange={(code) => setLanguage(String(code))}>
            {LANGUAGES.map(({ code, name }) => (
              <SingleSelectOption key={code} value={code}>
                {name}
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
        <Textarea value={text} readOnly rows={14} lang={LANG_TAGS[language]} />
      </Field.Root>
    </Flex>
  );
}

/** For screen readers, which read the text in its own language. */
const LANG_TAGS: Partial<Record<string, string>> = { en: 'en', no: 'nb', da: 'da' };
