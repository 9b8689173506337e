/** Something that is only ever taken out to be sent. */
interface Concealed {
  readonly reveal: () => string;
}

/** A Meta app whose secret this server holds. */
export interface GraphApp {
  readonly id: string;
  readonly name: string | null;
  readonly secret: Concealed;
}

/**
 * The app that was chosen by hand comes first, then the one that the token seems to belong to. Neither rules another
 * out: the hint is undocumented, and a wrong choice should end with the right answer all the same.
 */
export function orderApps(
  apps: readonly GraphApp[],
  ...firstIds: readonly (string | null)[]
): readonly GraphApp[] {
  if (apps.length < 2) return apps;
  const first = firstIds.flatMap((id) => apps.filter((app) => app.id === id));
  return [...new Set([...first, ...apps])];
}
