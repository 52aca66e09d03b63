import { Button, Modal } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { unstable_useDocument as useDocument, useForm, useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useEditViewState } from '../../edit-view/segments/useEditViewState';
import { QueryProvider } from '../../services/query-provider';
import { useSegments } from '../../services/segments/useSegments';
import { useText } from '../../translations/useText';
import { useMayVary } from '../useMayVary';
import type { EntryVersion } from './useShownEntry';
import { WhatTheySee } from './WhatTheySee';

/** What the content manager tells its side panels. */
export interface PanelProps {
  activeTab: 'draft' | 'published' | null;
  model: string;
  documentId?: string;
  document?: { documentId?: string; id?: unknown };
}

interface ListQuery {
  plugins?: { i18n?: { locale?: string } };
}

/** A side panel of saved entries of which something may vary. */
export function WhatTheySeePanel({ activeTab, model, document }: PanelProps) {
  const text = useText('preview');
  const isShown = useMayVary(model);
  const { mayRead } = useSegments();
  const [{ query }] = useQueryParams<ListQuery>();
  if (!isShown || !mayRead || document?.documentId === undefined || document.id === undefined) {
    return null;
  }
  const version: EntryVersion = {
    uid: model,
    documentId: document.documentId,
    locale: query.plugins?.i18n?.locale,
    status: activeTab === 'published' ? 'published' : 'draft',
  };
  return { title: text('panel.title'), content: <WhatTheySeeButton version={version} /> };
}

/** Opens the dialog "What do they see?" for an entry. Needs the entry's form around it. */
function WhatTheySeeButton({ version }: { version: EntryVersion }) {
  const text = useText('preview');
  const [isOpen, setIsOpen] = useState(false);
  const hasUnsavedEdits = useForm('WhatTheySee', ({ modified }) => modified);
  const { state } = useEditViewState(version.uid);
  const { schema } = useDocument({ model: version.uid, collectionType: '' }, { skip: true });
  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Roomy variant="tertiary" width="100%" startIcon={<Eye />}>
          {text('panel.open')}
        </Roomy>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>{text('title')}</Modal.Title>
        </Modal.Header>
        <QueryProvider>
          <WhatTheySee
            version={version}
            hasDrafts={schema?.options?.draftAndPublish === true}
            hasUnsavedEdits={hasUnsavedEdits}
            initialSegment={state.segment}
          />
        </QueryProvider>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The side panel is narrow: the label takes the room of the button's padding. */
const Roomy = styled(Button)`
  padding-inline: ${({ theme }) => theme.spaces[2]};
  white-space: nowrap;
`;
