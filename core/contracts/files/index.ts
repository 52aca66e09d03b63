export type {
  ChangedEntry,
  ChangedField,
  ExportResponse,
  FileChange,
  FileFault,
  FileNote,
  FileText,
  ImportReport,
  ImportResponse,
} from './types';
