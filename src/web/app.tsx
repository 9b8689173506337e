import { Suspense, useEffect } from "react";
import { Link, Route, Switch, useLocation } from "wouter";
import { type Panel, panels } from "./panels/index.ts";
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

const addressesOf = ({ path, more = [] }: Panel): readonly string[] => [path, ...more];

/** The shell, and in it the panel that the address names. */
export function App() {
  const [path] = useLocation();
  const title = panels.find((panel) => addressesOf(panel).includes(path))?.title ?? "Page not found";
  useEffect(() => {
    document.title = path === "/" ? "Token Debugger" : `${title} · Token Debugger`;
  }, [path, title]);
  return (
    <Shell title={title} links={panels}>
      <Switch>
        {panels.flatMap((panel) =>
          addressesOf(panel).map((at) => (
            <Route key={at} path={at}>
              <Crash key={at}>
                <Suspense>
                  <panel.Body />
                </Suspense>
              </Crash>
            </Route>
          )),
        )}
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Shell>
  );
}
