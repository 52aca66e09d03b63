import { useFetchClient } from '@strapi/strapi/admin';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { QUERY_KEYS } from '../query-keys';
import { readAllSegments, type EverySegment } from './read-all-segments';

/** All segments, for rules that ask about others. */
export interface AllSegments extends EverySegment {
  names: ReadonlyMap<string, string>;
  /** The segment's name; its key where there is none. */
  nameOf: (key: string) => string;
  /** Whether they could be read; otherwise nothing can be said of one that is missing. */
  isKnown: boolean;
}

/** Reads all segments, unless nobody asks about any. */
export function useAllSegments({ enabled = true } = {}): AllSegments {
  const { get } = useFetchClient();
  const { data } = useQuery({
    queryKey: [...QUERY_KEYS.segments, 'all'],
    queryFn: ({ signal }) => readAllSegments(get, signal),
    enabled,
  });
  return useMemo(() => {
    const { all, archived } = data ?? NONE;
    const names = new Map([...archived, ...all].map(({ key, name }) => [key, name]));
    return {
      all,
      archived,
      names,
      nameOf: (key) => names.get(key) ?? key,
      isKnown: data !== undefined,
    };
  }, [data]);
}

const NONE: EverySegment = { all: [], archived: [] };
