import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** One store of server data for all of the plugin's pages and panels, wherever they are mounted. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: 1, staleTime: 5_000, refetchOnWindowFocus: false },
    // Without a network a request fails and says so, where else it would wait without a word.
    mutations: { networkMode: 'always' },
  },
});

/** Goes around everything of the plugin that reads from the server. */
export function QueryProvider({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
