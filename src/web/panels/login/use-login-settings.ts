import { useQuery } from "@tanstack/react-query";
import type { LoginSettings } from "#/token/login/login-answer.ts";
import { fetchLoginSettings } from "./login-calls.ts";
import { useApps } from "../../ui/use-apps.ts";
import { CALLBACK_PATH } from "../../ui/taken-callback.ts";

/** An app that people can log in to here. */
export interface LoginApp {
  readonly id: string;
  readonly name: string;
  readonly configurations: LoginSettings["apps"][number]["configurations"];
  readonly reconnectUrl: string | null;
}

export interface LoginPlaces {
  readonly apps: readonly LoginApp[];
  readonly live: boolean;
  /** Where the dialog is, and in which version. */
  readonly dialog: { readonly dialogUrl: string; readonly version: string };
  readonly callback: string;
  readonly ownOrigins: readonly string[];
}

/** What logins are made of on this server; null until it has said so. */
export function useLoginPlaces(): {
  readonly places: LoginPlaces | null;
  readonly error: Error | null;
  readonly retry: () => void;
} {
  const known = useApps();
  const { data, error, refetch } = useQuery({
    queryKey: ["login-settings"],
    queryFn: fetchLoginSettings,
    staleTime: Infinity,
  });
  const retry = () => void refetch();
  if (known === undefined || data === undefined) return { places: null, error, retry };
  const origin = data.publicUrl ?? location.origin;
  const apps = known.apps.map(({ id, name }) => {
    const { configurations = [], reconnectUrl = null } = data.apps.find((app) => app.id === id) ?? {};
    return { id, name: name ?? id, configurations, reconnectUrl };
  });
  const dialog = {
    dialogUrl: new URL(data.dialogUrl, origin).href.replace(/\/$/, ""),
    version: known.graphVersion,
  };
  const ownOrigins = [...new Set([origin, location.origin])];
  const places = { apps, live: known.mode === "live", dialog, callback: origin + CALLBACK_PATH, ownOrigins };
  return { places, error: null, retry };
}
