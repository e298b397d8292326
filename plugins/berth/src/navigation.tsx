import { useCallback } from 'react';
import {
  Navigate,
  Route,
  Routes,
  useLocation,
  useNavigate,
  useSearchParams,
} from 'react-router-dom';

/**
 * The page's query and hash, and a way to replace the query without a new history entry. All that Berth asks of the
 * router is in this module: a later Backstage owns navigation itself, and then this is the file to change.
 */
export function useQuery(): {
  query: URLSearchParams;
  hash: string;
  replaceQuery: (query: URLSearchParams) => void;
} {
  const [query, setQuery] = useSearchParams();
  const { hash } = useLocation();
  const replaceQuery = useCallback(
    (next: URLSearchParams) => setQuery(next, { replace: true }),
    [setQuery],
  );
  return { query, hash, replaceQuery };
}

/** Goes to another page of the app, as a click on a link does. */
export function useGoTo(): (path: string) => void {
  const navigate = useNavigate();
  return useCallback((path: string) => navigate(path), [navigate]);
}

/** Pages below this one, each by its path from here; whoever comes to none of them is led to the first. */
export function SubPages(props: {
  pages: ReadonlyArray<{ path: string; element: JSX.Element }>;
}) {
  const [first, ...others] = props.pages;
  if (!first) return null;
  return (
    <Routes>
      <Route index element={<LeadOn to={first.path} />} />
      {[first, ...others].map(({ path, element }) => (
        <Route key={path} path={`${path}/*`} element={element} />
      ))}
    </Routes>
  );
}

function LeadOn(props: { to: string }) {
  const { search, hash } = useLocation();
  return <Navigate to={{ pathname: props.to, search, hash }} replace />;
}
