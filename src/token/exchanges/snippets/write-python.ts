import { proofTokenOf, type SnippetCall, type SnippetValue, type Variable } from "./snippet-call.ts";

const read = (variable: Variable) => `os.environ["${variable}"]`;
const shown = (value: SnippetValue) => {
  if (typeof value === "string") return JSON.stringify(value);
  return "of" in value ? read(value.of) : "proof";
};

/** For Python 3 with the package `requests`. */
export function writePython(call: SnippetCall, base: string): string {
  const { method, path, fields, bearer, gives } = call;
  const proofOf = proofTokenOf(call);
  const filled = path.includes("{")
    ? `f"${base}/${path.replace("{SYSTEM_USER_ID}", `{${read("SYSTEM_USER_ID").replaceAll('"', "'")}}`)}"`
    : `"${base}/${path}"`;
  const named = Object.entries(fields);
  const argument = method === "POST" ? "data" : "params";
  return [
    ...(proofOf === null ? [] : ["import hashlib", "import hmac"]),
    "import os",
    "import requests",
    "",
    ...(proofOf === null
      ? []
      : [
          `proof = hmac.new(${read("APP_SECRET")}.encode(), ${read(proofOf)}.encode(), hashlib.sha256).hexdigest()`,
        ]),
    `response = requests.${method.toLowerCase()}(`,
    `    ${filled},`,
    ...(bearer === null ? [] : [`    headers={"Authorization": "Bearer " + ${read(bearer)}},`]),
    ...(named.length === 0
      ? []
      : [
          `    ${argument}={`,
          ...named.map(([name, value]) => `        "${name}": ${shown(value)},`),
          "    },",
        ]),
    "    timeout=10,",
    ")",
    "answer = response.json()",
    "if not response.ok:",
    '    raise RuntimeError(answer["error"]["message"])',
    ...(gives === null ? [] : [`result = answer["${gives}"]`]),
  ].join("\n");
}
