import { Fragment, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { useInputKey } from './useInputKey';

interface CustomInputProps {
  /** Of the value that the input shows, from the form's root. */
  path: string;
  /** The value is not to be changed here. */
  isLocked: boolean;
  children: ReactNode;
}

/** The input of a custom field, whose code nobody here knows. */
export function CustomInput({ path, isLocked, children }: CustomInputProps) {
  const key = useInputKey(path);
  return isLocked ? (
    <Locked key={key} disabled>
      {children}
    </Locked>
  ) : (
    <Fragment key={key}>{children}</Fragment>
  );
}

/**
 * Some inputs do not care that they are disabled. What is the default content's would then be changed
 * for everybody in the form of one segment.
 */
const Locked = styled.fieldset`
  border: none;
  margin: 0;
  min-inline-size: 0;
  padding: 0;
  pointer-events: none;
`;
