import type { GraphConnection } from "./graph-connection.ts";

/** How many browser sessions keep a world; the one that was used longest ago is forgotten first. */
const MOST_WORLDS = 500;

/** Letters enough that nobody meets another's world by chance. */
const WORLD_NAME = /^[\w-]{22}$/;

/** The sandbox's worlds: one for each browser session, and a common one for everybody who sends no cookie. */
export interface SandboxWorlds {
  /** The world of that name; the common one where it is null or no name. */
  readonly of: (name: string | null) => GraphConnection;
  /**
   * The world in which one of these texts is a token or a code, else that of the name. A token answers to whoever
   * holds it, as on Graph: also to a program without the browser's cookie.
   */
  readonly holding: (texts: Iterable<string>, name: string | null) => GraphConnection;
}

/** @param open - makes the world of a name when it is first asked for; null: the common one */
export function keepWorlds(open: (name: string | null) => GraphConnection): SandboxWorlds {
  const common = open(null);
  const worlds = new Map<string, GraphConnection>();
  const of = (name: string | null): GraphConnection => {
    if (name === null || !WORLD_NAME.test(name)) return common;
    const world = worlds.get(name) ?? open(name);
    // Put in anew, it is the last again.
    worlds.delete(name);
    worlds.set(name, world);
    const [oldest] = worlds.keys();
    if (worlds.size > MOST_WORLDS && oldest !== undefined) worlds.delete(oldest);
    return world;
  };
  return {
    of,
    holding: (texts, name) => {
      const own = of(name);
      const wanted = [...texts];
      const holds = ({ sandbox }: GraphConnection) => wanted.some((text) => sandbox?.knows(text) ?? false);
      if (holds(own)) return own;
      return [common, ...worlds.values()].find(holds) ?? own;
    },
  };
}
