import { Suspense, useEffect } from "react";
import { Link, Route, Switch, useLocation } from "wouter";
import { panels } from "./panels/index.ts";
import { Crash } from "./ui/crash.tsx";
import { Shell } from "./ui/shell.tsx";

function NotFound() {
  return (
    <p className="text-ink-2">
      There is no page at this address.{" "}
      <Link href="/" className="text-accent underline">
        Inspect a token
      </Link>{" "}
      instead.
    </p>
  );
}

/** The shell, and in it the panel that the address names. */
export function App() {
  const [path] = useLocation();
  const title = panels.find((panel) => panel.path === path)?.title ?? "Page not found";
  useEffect(() => {
    document.title = path === "/" ? "Token Debugger" : `${title} · Token Debugger`;
  }, [path, title]);
  return (
    <Shell title={title} links={panels}>
      <Switch>
        {panels.map(({ path: at, Body }) => (
          <Route key={at} path={at}>
            <Crash key={at}>
              <Suspense>
                <Body />
              </Suspense>
            </Crash>
          </Route>
        ))}
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Shell>
  );
}
