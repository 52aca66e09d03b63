export type {
  DiscardAsideInput,
  JournalEntryInput,
  ListChangesInput,
  RestoreAsideInput,
  RestoreChangeInput,
} from './schema';
export type {
  AsideItem,
  ChangedBy,
  FieldState,
  JournalAction,
  JournalChange,
  ListAsideResponse,
  ListChangesResponse,
  NamedVariant,
  PlaceStep,
  ReadableValue,
  SaveConflict,
  VariantChange,
} from './types';
