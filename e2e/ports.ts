/** The servers of a run, each on a port that the test script found free. */
const [app = "4301", sandbox = "4302", live = "4303", graph = "4304", stood = "4305", bare = "4306"] = (
  process.env["E2E_PORTS"] ?? ""
)
  .split(",")
  .filter(Boolean);

const at = (port: string) => `http://127.0.0.1:${port}`;

export const ports = { app, sandbox, live, graph, stood, bare };
/**
 * `app`: sandbox mode. `live`: live mode, against the sandbox alone; `bare`: the same with no app set up.
 * `stood`: live mode, against a stand-in Graph.
 */
export const urls = {
  app: at(app),
  sandbox: at(sandbox),
  live: at(live),
  graph: at(graph),
  stood: at(stood),
  bare: at(bare),
};
