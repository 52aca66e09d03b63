import { Badge, Typography } from '@strapi/design-system';
import { QueryProvider } from '../services/query-provider';
import { useVariantCounts } from './useVariantCounts';

interface VariantCountCellProps {
  documentId: string;
  model: string;
}

/** The number of variants of one entry in a list, those of its blocks included. */
export function VariantCountCell(props: VariantCountCellProps) {
  return (
    <QueryProvider>
      <Count {...props} />
    </QueryProvider>
  );
}

function Count({ documentId, model }: VariantCountCellProps) {
  const { data } = useVariantCounts(model);
  const count = data?.[documentId] ?? 0;
  return count === 0 ? (
    <Typography textColor="neutral600">-</Typography>
  ) : (
    <Badge variant="primary">{count}</Badge>
  );
}
