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

/** The app that the token seems to belong to comes first. The hint never rules an app out: it is undocumented. */
export function orderApps(apps: readonly GraphApp[], appIdHint: string | null): readonly GraphApp[] {
  const hinted = apps.filter((app) => app.id === appIdHint);
  return hinted.length === 0 ? apps : [...hinted, ...apps.filter((app) => app.id !== appIdHint)];
}
