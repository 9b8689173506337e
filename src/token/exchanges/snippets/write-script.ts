import {
  proofTokenOf,
  type SnippetCall,
  type SnippetValue,
  type Variable,
  variablesOf,
} from "./snippet-call.ts";

const camel = (variable: string) =>
  variable.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** How the script gets at a variable, and how it makes a proof. */
interface Dialect {
  readonly value: (variable: Variable) => string;
  readonly proof: string;
}

const field = (name: string, value: SnippetValue, { value: read, proof }: Dialect) => {
  if (typeof value === "string") return `  ${name}: ${JSON.stringify(value)},`;
  return `  ${name}: ${"of" in value ? read(value.of) : proof},`;
};

function address({ path }: SnippetCall, base: string, { value }: Dialect, query: boolean): string {
  const quoted = `${base}/${path.replace("{SYSTEM_USER_ID}", `\${${value("SYSTEM_USER_ID")}}`)}`;
  if (query) return `\`${quoted}?\${fields}\``;
  return quoted.includes("${") ? `\`${quoted}\`` : `"${quoted}"`;
}

function asking(call: SnippetCall, base: string, dialect: Dialect): string[] {
  const { method, fields, bearer } = call;
  const names = Object.entries(fields);
  const query = method !== "POST" && names.length > 0;
  const options = [
    ...(method === "GET" ? [] : [`  method: "${method}",`]),
    ...(bearer === null ? [] : [`  headers: { authorization: \`Bearer \${${dialect.value(bearer)}}\` },`]),
    ...(method === "POST" ? ["  body: fields,"] : []),
  ];
  return [
    ...(names.length === 0
      ? []
      : [
          "const fields = new URLSearchParams({",
          ...names.map(([name, value]) => field(name, value, dialect)),
          "});",
        ]),
    `const response = await fetch(${address(call, base, dialect, query)}, {`,
    ...options,
    "});",
    "const answer = await response.json();",
    "if (!response.ok) throw new Error(`${answer.error?.code}: ${answer.error?.message}`);",
    ...(call.gives === null ? [] : [`const result = answer.${call.gives};`]),
  ];
}

/** For Node 20 and later, without a package. */
export function writeNode(call: SnippetCall, base: string): string {
  const proofOf = proofTokenOf(call);
  const value = (variable: Variable) => `process.env.${variable}`;
  const proof = "proof";
  const head =
    proofOf === null
      ? []
      : [
          `import { createHmac } from ${JSON.stringify("node:crypto")};`,
          "",
          `const proof = createHmac("sha256", ${value("APP_SECRET")}).update(${value(proofOf)}).digest("hex");`,
        ];
  return [...head, ...asking(call, base, { value, proof })].join("\n");
}

/** For a browser: what needs the app secret can't run there, so the page asks its own server. */
export function writeJavaScript(call: SnippetCall, base: string): string {
  if (!call.onServer) return asking(call, base, { value: camel, proof: "" }).join("\n");
  const sent = variablesOf(call)
    .filter((variable) => !["APP_ID", "APP_SECRET"].includes(variable))
    .map(camel);
  return [
    "// This needs the app secret, which must never reach a browser:",
    "// let the page ask your own server, and do there what the Node, Python or PHP tab shows.",
    'const response = await fetch("/your-own-server/exchange", {',
    '  method: "POST",',
    '  headers: { "content-type": "application/json" },',
    `  body: JSON.stringify({ ${sent.join(", ")} }),`.replace("{  }", "{}"),
    "});",
    "if (!response.ok) throw new Error(`The server answered ${response.status}`);",
    "const answer = await response.json();",
  ].join("\n");
}
