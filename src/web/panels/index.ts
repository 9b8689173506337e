import { ArrowLeftRight, Files, LogIn, ScanSearch } from "lucide-react";
import { type ComponentType, lazy } from "react";
import type { PanelPath } from "#/server/api.ts";
import { InspectPanel } from "./inspect/inspect-panel.tsx";

export interface Panel {
  readonly path: PanelPath;
  /** Other addresses that it shows, without links of their own. */
  readonly more?: readonly PanelPath[];
  /** The link's name in the navigation. */
  readonly name: string;
  /** The heading of the page. */
  readonly title: string;
  readonly Icon: typeof ScanSearch;
  /** The panel of the first view comes with the page; each other one is loaded when it is opened. */
  readonly Body: ComponentType;
}

/** The pages of the app, in the order of the navigation. Menu, routes and titles follow from it. */
export const panels: readonly Panel[] = [
  { path: "/", name: "Inspect", title: "Inspect a token", Icon: ScanSearch, Body: InspectPanel },
  {
    path: "/login",
    more: ["/login/callback"],
    name: "Log in",
    title: "Log in",
    Icon: LogIn,
    Body: lazy(async () => ({ default: (await import("./login/login-panel.tsx")).LoginPanel })),
  },
  {
    path: "/exchange",
    name: "Exchange",
    title: "Exchange",
    Icon: ArrowLeftRight,
    Body: lazy(async () => ({ default: (await import("./exchange/exchange-panel.tsx")).ExchangePanel })),
  },
  {
    path: "/pages",
    name: "Pages",
    title: "Pages",
    Icon: Files,
    Body: lazy(async () => ({ default: (await import("./pages/pages-panel.tsx")).PagesPanel })),
  },
];
