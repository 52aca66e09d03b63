import { useFetchClient } from '@strapi/strapi/admin';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  ExportResponse,
  ImportReport,
  ImportResponse,
} from '../../../../../core/contracts/files';
import { API } from '../../../services/query-keys';
import { useLocale } from '../../../translations/useLocale';
import type { ImportChoices } from './import-choices';

interface Importing {
  file: File;
  choices: ImportChoices;
  /** The changes that were agreed to; without them nothing is changed. */
  agreed?: ImportReport;
}

/** Downloads all segments and variants as one file, and brings them in step with one. */
export function useFiles() {
  const { get, post } = useFetchClient();
  const queries = useQueryClient();
  const { rule: locale } = useLocale();

  const download = useMutation({
    mutationFn: async () => {
      const { data } = await get<ExportResponse['data']>(`${API}/files`);
      saveFile(`${JSON.stringify(data, null, 2)}\n`);
    },
  });

  const upload = useMutation({
    mutationFn: async ({ file, choices, agreed }: Importing): Promise<ImportReport> => {
      const body = new FormData();
      body.append('files', file);
      const params = {
        locale,
        dryRun: agreed === undefined,
        ...choices,
        ...(agreed !== undefined && { expected: agreed.fingerprint }),
      };
      const { data } = await post<ImportResponse, FormData>(`${API}/files`, body, { params });
      return data.data;
    },
    onSuccess: ({ isApplied }) => (isApplied ? queries.invalidateQueries() : undefined),
  });

  return { download, upload };
}

/** Browsers save what a link leads to. */
function saveFile(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'personalization.json';
  link.click();
  // Some browsers have not begun to read when the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
