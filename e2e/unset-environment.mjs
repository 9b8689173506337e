// Every variable of the server, unset: a developer's own .env must not reach the servers of tests and benches. An empty
// one counts as not set, and .env fills in only what does not exist.
// @ts-check
/** @type {Readonly<Record<string, string>>} */
export const unsetEnvironment = {
  META_MODE: "",
  META_APP_ID: "",
  META_APP_SECRET: "",
  META_APP_NAME: "",
  META_APPS_FILE: "",
  GRAPH_URL: "",
  DIALOG_URL: "",
  GRAPH_VERSION: "",
  PUBLIC_URL: "",
  HOST: "",
  PORT: "",
  OPERATOR_PASSWORD: "",
  SESSION_SECRET: "",
  LOG_LEVEL: "",
  RATE_LIMIT_PER_MINUTE: "",
  RATE_LIMIT_BURST: "",
};
