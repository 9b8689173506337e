import type { CallTrace } from "#/token/call-record.ts";
import type { Pause } from "#/token/pages/pause.ts";
import { resumed } from "#/token/pages/walk.ts";
import { isAbort } from "../../api.ts";
import { clockAt } from "../../ui/use-now.ts";
import type { PagesAbout } from "./calls.ts";
import { describeToken } from "./describe-token.ts";
import { askOwners, walkList } from "./read-list.ts";
import { searchOn } from "./search-on.ts";
import { callsForOwners, mayReadOwners, NEW_SESSION, NO_SEARCH, type SessionState } from "./session-state.ts";
import { sleep } from "./sleep.ts";

/** Records of calls that are kept to be shown. */
const MOST_CALLS = 200;

/** In milliseconds: to people it is still at once. */
const TOLD_AFTER = 100;

/** From how many percent of a limit on to pause; holds for this page's life. 100: only where Graph refuses. */
let sparingFrom = 70;

type Work = (session: PagesSession, signal: AbortSignal) => Promise<void>;

/**
 * The Pages of one token: what is known, and what is under way. The token stays here, in memory, and goes into bodies
 * of requests alone.
 */
export class PagesSession {
  /** Tells sessions apart where the token must not be named. */
  readonly number: number;
  readonly token: string;
  readonly appId: string | null;
  #state: SessionState = NEW_SESSION;
  #abort = new AbortController();
  #endWait: (() => void) | null = null;
  #whenTaken: (() => void) | null = null;
  readonly #listeners = new Set<() => void>();
  #untold: ReturnType<typeof setTimeout> | undefined;

  constructor(number: number, token: string, appId: string | null) {
    this.number = number;
    this.token = token;
    this.appId = appId;
  }

  readonly get = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  update(more: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...more };
    this.#tell();
  }

  #tell(): void {
    clearTimeout(this.#untold);
    this.#untold = undefined;
    for (const listener of this.#listeners) listener();
  }

  /** What every call of this session says of it. */
  get about(): PagesAbout {
    const { fields } = this.#state;
    const about = { token: this.token, fields, withBusiness: mayReadOwners(this.#state) };
    return this.appId === null ? about : { ...about, appId: this.appId };
  }

  /** Keeps what an answer, or a line of one, brought and what it tells beside that: in one change, drawn once. */
  learn(trace: Partial<CallTrace>, more: Partial<SessionState>): void {
    this.#keep(trace, more);
    this.#tell();
  }

  /** The same for what nobody waits for: it is drawn with whatever comes next, or a moment later. */
  learnAside(trace: Partial<CallTrace>, more: Partial<SessionState>): void {
    this.#keep(trace, more);
    this.#untold ??= setTimeout(() => this.#tell(), TOLD_AFTER);
  }

  #keep({ calls = [], observedAt }: Partial<CallTrace>, more: Partial<SessionState>): void {
    this.#state = {
      ...this.#state,
      calls: [...this.#state.calls, ...calls].slice(-MOST_CALLS),
      clock: this.#state.clock ?? (observedAt === undefined ? null : clockAt(observedAt)),
      ...more,
    };
  }

  /** Describes the token and reads its Pages, both at once. */
  readonly start = () =>
    this.#run("list", async (session, signal) => {
      const taken = new Promise<void>((resolve) => void (this.#whenTaken = resolve));
      // The list first: its first row is what people wait for. The rest is asked for when the server has seen to that.
      const described = taken.then(() => describeToken(session, signal));
      await Promise.all([walkList(session, signal), described]);
    });

  /** Our server took the request for the list, and asks Graph. */
  readonly onTaken = () => {
    if (this.#state.taken) return;
    this.update({ taken: true });
    this.#whenTaken?.();
  };

  /** Forgets what came and asks once more. */
  readonly again = () => {
    this.update({ ...NEW_SESSION, round: this.#state.round + 1 });
    void this.start();
  };

  /** Goes on where the list stopped, or was stopped. */
  readonly goOn = () => {
    this.update({ listing: resumed(this.#state.listing) });
    void this.#run("list", async (session, signal) => {
      const described = this.#state.described === null ? describeToken(session, signal) : null;
      await Promise.all([described, walkList(session, signal)]);
    });
  };

  /** Looks for Pages on every route. `expected`: ids that somebody misses. */
  readonly search = (expected: readonly string[]) => {
    this.update({
      search: { ...(this.#state.search ?? NO_SEARCH), expected },
      listing: resumed(this.#state.listing),
    });
    void this.#run("search", searchOn);
  };

  /** Asks for the list again, this time with the portfolio of each Page. */
  readonly readOwners = () => {
    if (callsForOwners(this.#state) > 0) void this.#run("list", askOwners);
  };

  /** Ends what is under way, on the server too. What came stays. */
  readonly cancel = () => {
    if (this.#state.working === null) return;
    this.#abort.abort();
    this.update({ working: null, wait: null, cancelled: true });
  };

  /** Ends a wait before its time. */
  readonly hurry = () => this.#endWait?.();

  get sparingFrom(): number {
    return sparingFrom;
  }

  /** Pauses later from now on, and ends the wait that is not meant any more. */
  readonly spareFrom = (percent: number) => {
    sparingFrom = percent;
    const { wait } = this.#state;
    if (wait !== null && this.heed(wait.pause) === null) this.hurry();
  };

  /** The pause that Graph's answer calls for; null where it is not to be heeded. */
  heed(pause: Pause | null): Pause | null {
    return pause?.why === "near" && (pause.percent ?? 100) < sparingFrom ? null : pause;
  }

  /** Waits as long as Graph's limits ask for. @throws when it is cancelled */
  async waitFor(pause: Pause, signal: AbortSignal): Promise<void> {
    this.update({ wait: { pause, until: Date.now() + pause.seconds * 1000 } });
    const { done, end } = sleep(pause.seconds * 1000, signal);
    this.#endWait = end;
    await done;
    this.update({ wait: null });
  }

  async #run(working: "list" | "search", work: Work): Promise<void> {
    this.#abort.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.update({ working, trouble: null, cancelled: false, wait: null });
    const mine = () => this.#abort === abort && !abort.signal.aborted;
    try {
      await work(this, abort.signal);
    } catch (error) {
      if (mine() && !isAbort(error)) {
        this.update({
          trouble: error instanceof Error ? error.message : "Something in this page went wrong.",
        });
      }
    }
    if (mine()) this.update({ working: null });
    // What one call in parallel broke, the others need not go on with.
    abort.abort();
  }
}
