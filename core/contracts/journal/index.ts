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
  FieldChange,
  FieldState,
  JournalChange,
  ListAsideResponse,
  ListChangesResponse,
  PlaceStep,
  VariantChange,
  VariantChangeKind,
} from './types';
