/** What every input for values takes. Its faults are told by the field around it. */
export interface ValueInputProps {
  /** The name of the input for screen readers. */
  label: string;
  value: unknown;
  onChange: (value: unknown) => void;
  disabled?: boolean;
}
