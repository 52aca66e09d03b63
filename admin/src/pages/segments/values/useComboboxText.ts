import { useState } from 'react';

interface ComboboxText {
  textValue: string;
  onTextValueChange: (text: string) => void;
}

/**
 * The text of a combobox, which follows its value's `label` when that changes, or when `reset`
 * does. (The combobox itself only knows the text of a value while its list is open.)
 */
export function useComboboxText(label: string, reset: unknown = null): ComboboxText {
  const [text, setText] = useState(label);
  const [followed, setFollowed] = useState({ label, reset });
  if (followed.label !== label || followed.reset !== reset) {
    setFollowed({ label, reset });
    setText(label);
  }
  return { textValue: text, onTextValueChange: setText };
}
