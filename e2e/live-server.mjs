// Live mode as a developer sets it up: the id and secret of an app, and where Graph is. Both are read from the
// sandbox that runs alone beside it, since its apps are made up anew by their seed.
// @ts-check
const { SANDBOX: sandbox = "" } = process.env;

async function firstApp() {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(`${sandbox}/sandbox.json`).catch(() => null);
    if (answer?.ok) return (await answer.json()).apps[0];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the sandbox at ${sandbox} did not answer`);
}

const app = await firstApp();
Object.assign(process.env, {
  META_APP_ID: app.id,
  META_APP_SECRET: app.secret,
  META_APP_NAME: app.name,
  GRAPH_URL: sandbox,
  DIALOG_URL: sandbox,
});
await import(new URL("../dist/server/main.js", import.meta.url).href);
