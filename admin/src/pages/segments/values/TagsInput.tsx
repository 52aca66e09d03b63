import { Box, Flex, Tag, TextInput } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useRef, useState } from 'react';
import { useText } from '../../../translations/useText';
import { ChoiceInput } from './ChoiceInput';
import { nameChoice, type Choices } from './choices';
import { addTags, splitTags } from './tags';
import type { ValueInputProps } from './value-input-props';

interface TagsInputProps extends ValueInputProps, Choices {
  /** Reads the values in a text that was typed or pasted; by default commas stand between them. */
  split?: (text: string) => string[];
  /** Says what to type. */
  placeholder?: string;
  /** How a value without a name is shown. */
  format?: (tag: string) => string;
}

/** Several values as tags: chosen by name where names are known, else typed, or pasted as a list. */
export function TagsInput({
  label,
  value,
  onChange,
  disabled,
  choices,
  isOpen,
  split = splitTags,
  placeholder,
  format = (tag) => tag,
}: TagsInputProps) {
  const say = useText();
  const box = useRef<HTMLDivElement>(null);
  const tags = Array.isArray(value) ? value.map(String) : [];
  const add = (text: string): void => onChange(addTags(tags, split(text)));
  const nameOf = (tag: string): string => {
    const name = nameChoice(tag, choices);
    return name === tag ? format(tag) : name;
  };
  const remove = (tag: string): void => {
    onChange(tags.filter((other) => other !== tag));
    box.current?.querySelector('input')?.focus();
  };
  return (
    <Flex ref={box} direction="column" alignItems="stretch" gap={2}>
      {choices.length > 0 ? (
        <ChoiceInput
          reset={tags.length}
          label={label}
          value=""
          onChange={(chosen) => typeof chosen === 'string' && chosen !== '' && add(chosen)}
          choices={choices.filter((choice) => !tags.includes(choice.value))}
          isOpen={isOpen}
          disabled={disabled}
        />
      ) : (
        <TypedTags
          label={label}
          onAdd={add}
          split={split}
          placeholder={placeholder ?? say('segments.value.typeTags')}
          disabled={disabled}
        />
      )}
      {tags.length === 0 ? null : (
        <Box
          tag="ul"
          style={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: '0.4rem',
            padding: 0,
            listStyle: 'none',
          }}
        >
          {tags.map((tag) => (
            <li key={tag}>
              <Tag
                icon={<Cross aria-hidden />}
                label={say('segments.value.remove', { value: nameOf(tag) })}
                onClick={() => remove(tag)}
                disabled={disabled}
              >
                {nameOf(tag)}
              </Tag>
            </li>
          ))}
        </Box>
      )}
    </Flex>
  );
}

interface TypedTagsProps {
  label: string;
  onAdd: (text: string) => void;
  split: (text: string) => string[];
  placeholder: string;
  disabled?: boolean;
}

function TypedTags({ label, onAdd, split, placeholder, disabled }: TypedTagsProps) {
  const [typed, setTyped] = useState('');
  const commit = (): void => {
    if (typed.trim() === '') {
      return;
    }
    onAdd(typed);
    setTyped('');
  };
  return (
    <TextInput
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      disabled={disabled}
      onChange={(event: React.ChangeEvent<HTMLInputElement>) => setTyped(event.target.value)}
      onBlur={commit}
      onPaste={(event: React.ClipboardEvent<HTMLInputElement>) => {
        const pasted = event.clipboardData.getData('text');
        if (split(pasted).length < 2) {
          return;
        }
        event.preventDefault();
        onAdd(pasted);
      }}
      onKeyDown={(event: React.KeyboardEvent<HTMLInputElement>) => {
        // A comma ends a value where values cannot hold one.
        const isEnd = event.key === ',' && split('a,b').length > 1;
        if (event.key !== 'Enter' && !isEnd) {
          return;
        }
        // Enter must not submit the form that the input stands in.
        event.preventDefault();
        commit();
      }}
    />
  );
}
