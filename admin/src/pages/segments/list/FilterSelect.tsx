import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useText } from '../../../translations/useText';
import { LIST_FILTERS, readFilter, type ListQuery } from './list-query';

/** Which segments the list shows; kept in the address. */
export function FilterSelect() {
  const say = useText();
  const [{ query }, setQuery] = useQueryParams<ListQuery>();
  return (
    <SingleSelect
      size="S"
      aria-label={say('segments.list.filter')}
      value={readFilter(query.show)}
      onChange={(value) => {
        const show = readFilter(value);
        setQuery({ show: show === 'all' ? undefined : show, page: undefined });
      }}
    >
      {LIST_FILTERS.map((filter) => (
        <SingleSelectOption key={filter} value={filter}>
          {say(`segments.list.filter.${filter}`)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
