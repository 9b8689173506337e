import { clsx } from "clsx";
import type { LucideIcon } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Link, useRoute } from "wouter";
import { Logo } from "./logo.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";
import { Button } from "./button.tsx";
import { useApps, useAppsTrouble } from "./use-apps.ts";

interface ShellLink {
  readonly path: string;
  readonly name: string;
  readonly Icon: LucideIcon;
}

function NavLink({ path, name, Icon }: ShellLink) {
  const [here] = useRoute(path);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Not scrollIntoView: that would also move the place from which Tab goes on.
    const nav = item.current?.closest("nav");
    if (here && nav && item.current) nav.scrollLeft = item.current.offsetLeft - nav.clientWidth / 2;
  }, [here]);
  return (
    <li ref={item}>
      <Link
        href={path}
        aria-current={here ? "page" : undefined}
        className={clsx(
          "flex items-center gap-2.5 rounded-lg px-2.5 py-1.5 font-medium",
          here
            ? "bg-panel text-ink shadow-[0_0_0_1px_var(--color-line)]"
            : "text-ink-2 hover:bg-mute hover:text-ink",
        )}
      >
        <Icon size={16} aria-hidden />
        <span className="whitespace-nowrap">{name}</span>
      </Link>
    </li>
  );
}

const chip = "rounded-full border px-2.5 py-0.5 text-[0.8125rem] whitespace-nowrap";

/**
 * Which world is asked, with which app, in which version: always in sight, so that nobody mistakes one for another.
 * One line that is there from the start, so that nothing moves when the answer comes.
 */
function Chips() {
  const apps = useApps();
  const trouble = useAppsTrouble();
  if (trouble) {
    return (
      <p role="alert" className="flex flex-wrap items-center gap-2 text-[0.8125rem] text-bad">
        {trouble.message}
        <Button small onClick={trouble.retry}>
          Try again
        </Button>
      </p>
    );
  }
  const [first, ...more] = apps?.apps ?? [];
  return (
    <ul aria-label="Set-up" className="flex min-h-7 w-full min-w-0 items-center gap-1.5 sm:w-auto sm:gap-2">
      {apps && (
        <>
          <li
            className={clsx(
              chip,
              "shrink-0 border-transparent",
              apps.mode === "sandbox" ? "bg-warn-bg text-warn" : "bg-ok-bg text-ok",
            )}
          >
            {apps.mode === "sandbox" ? (
              <>
                Sandbox<span className="max-sm:sr-only"> · no real data</span>
              </>
            ) : (
              "Live"
            )}
          </li>
          <li className={clsx(chip, "max-w-64 min-w-0 truncate border-line bg-panel text-ink-2")}>
            {first ? (first.name ?? first.id) : "No app configured"}
            {more.length > 0 && ` + ${more.length} more`}
          </li>
          <li className={clsx(chip, "shrink-0 border-line bg-panel font-mono text-ink-2")}>
            {apps.graphVersion}
          </li>
        </>
      )}
    </ul>
  );
}

function Sidebar({ links }: { readonly links: readonly ShellLink[] }) {
  return (
    <header className="flex flex-col gap-2 border-b border-line pt-3 pb-2 side:sticky side:top-0 side:gap-4 side:self-start side:border-0 side:px-3 side:py-4.5">
      <p className="flex items-center gap-2.5 px-4 font-semibold tracking-tight side:px-2">
        <Logo />
        Token Debugger
      </p>
      {/* On a narrow page the links are one line that scrolls. */}
      <nav aria-label="Main" className="overflow-x-auto px-2 py-0.5 side:overflow-visible side:p-0">
        <ul className="flex w-max gap-0.5 side:w-auto side:flex-col">
          {links.map((link) => (
            <NavLink key={link.path} {...link} />
          ))}
        </ul>
      </nav>
    </header>
  );
}

function Footer() {
  return (
    <footer className="flex items-center justify-between gap-4 px-4 py-3 text-xs text-ink-3 side:sticky side:bottom-0 side:col-start-1 side:row-start-2 side:self-end side:px-5">
      <p>
        <span className="sr-only">Token Debugger, version </span>
        <span className="tabular">{useApps()?.version}</span>
      </p>
      <ThemeSwitch />
    </footer>
  );
}

interface ShellProps {
  readonly title: string;
  readonly links: readonly ShellLink[];
  readonly children: ReactNode;
}

/** What stands around every panel: navigation, title, chips, footer. */
export function Shell({ title, links, children }: ShellProps) {
  return (
    <div className="mx-auto grid min-h-dvh max-w-[110rem] grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto] side:grid-cols-[13.25rem_minmax(0,1fr)] side:grid-rows-[auto_1fr]">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:rounded-lg focus:bg-panel focus:p-2"
      >
        Skip to the content
      </a>
      <Sidebar links={links} />
      <main id="main" className="min-w-0 border-line px-4 pb-8 side:row-span-2 side:border-l side:px-8">
        <header className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5">
          <h1 className="text-[0.9375rem] font-semibold">{title}</h1>
          <Chips />
        </header>
        {children}
      </main>
      <Footer />
    </div>
  );
}
