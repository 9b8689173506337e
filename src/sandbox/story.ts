import type { AppEntry, Page, Person } from "./cast.data.ts";
import type { ElsewhereKind } from "./elsewhere-string.ts";
import type { Ending, Grant } from "./issued-token.ts";

/** One thing that happened `ago` seconds before the story is told. All but beginnings act on the token in hand. */
export type Step =
  | {
      readonly does: "log-in";
      readonly person: Person;
      readonly app: AppEntry;
      readonly grants: readonly Grant[];
      readonly metadata?: Readonly<Record<string, string>>;
      readonly ago: number;
    }
  | {
      readonly does: "get-system-user-token";
      readonly person: Person;
      readonly app: AppEntry;
      readonly grants: readonly Grant[];
      readonly sixtyDays: boolean;
      readonly ago: number;
    }
  | { readonly does: "exchange"; readonly ago: number }
  | { readonly does: "get-page-role"; readonly page: Page }
  | { readonly does: "derive-page-token"; readonly page: Page }
  | { readonly does: "lose-page-role"; readonly page: Page }
  | { readonly does: "attenuate" }
  | { readonly does: "end"; readonly by: Ending; readonly ago: number }
  /** Begins with an app's own credential; `form`: what stands behind the bar. */
  | { readonly does: "write-app-token"; readonly app: AppEntry; readonly form: AppTokenForm }
  /** Begins with `<id>|…` of an app that does not exist. */
  | { readonly does: "invent-app-token"; readonly appId: string }
  /** Begins with a string that never came from Graph. */
  | { readonly does: "write-elsewhere"; readonly kind: ElsewhereKind; readonly app: AppEntry }
  /** What can happen to a token on its way. */
  | { readonly does: "alter-a-letter" }
  | { readonly does: "cut"; readonly length: number }
  | { readonly does: "repeat"; readonly length: number };

/** `generated`: what `client_credentials` gives. */
type AppTokenForm = "generated" | "secret" | "client-token";

/** A story that ends with a token. `name` is stable: links and tests use it. */
export interface Story {
  readonly name: string;
  readonly story: string;
  readonly steps: readonly Step[];
}
