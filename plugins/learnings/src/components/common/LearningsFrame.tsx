import { useApi } from '@backstage/core-plugin-api';
import type { LearningsApi } from '@conference-learnings/plugin-learnings-common';
import { ThemeProvider, type Theme } from '@material-ui/core/styles';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { learningsApiRef } from '../../api/learningsApiRef';
import { NoticeProvider } from '../Notice';

// One cache for an app's card, tab and pages: an app has one client.
const queryClients = new WeakMap<LearningsApi, QueryClient>();

function queryClientOf(api: LearningsApi): QueryClient {
  const known = queryClients.get(api);
  if (known) return known;
  const created = new QueryClient({
    defaultOptions: {
      // A person sees at once what went wrong, and has a button to try again.
      queries: { retry: false, staleTime: 30_000, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  });
  queryClients.set(api, created);
  return created;
}

/**
 * The app's theme, with two things that pages of both frontend systems need:
 * secondary text that is dark enough for the page's background too, and the
 * typeface of what stands around.
 */
function adapted(theme: Theme): Theme {
  const { palette, typography } = theme;
  const variants = Object.entries(typography).map(([name, variant]) => [
    name,
    typeof variant === 'object' && 'fontFamily' in variant
      ? { ...variant, fontFamily: 'inherit' }
      : variant,
  ]);
  return {
    ...theme,
    palette: {
      ...palette,
      text: { ...palette.text, secondary: palette.textSubtle },
    },
    typography: { ...typography, ...Object.fromEntries(variants) },
  };
}

/**
 * What everything of this plugin stands in, on its own pages and on others':
 * the cache that its queries share, its shade of the app's theme, and the place
 * of what is said about things just done.
 */
export function LearningsFrame(props: { children: ReactNode }) {
  const api = useApi(learningsApiRef);
  return (
    <QueryClientProvider client={queryClientOf(api)}>
      <ThemeProvider theme={adapted}>
        <NoticeProvider>{props.children}</NoticeProvider>
      </ThemeProvider>
    </QueryClientProvider>
  );
}
