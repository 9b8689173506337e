import { proofTokenOf, type SnippetCall, type SnippetValue } from "./snippet-call.ts";

const shown = (value: SnippetValue) => {
  if (typeof value === "string") return value;
  return "of" in value ? `$${value.of}` : "$PROOF";
};

/** For a shell: every value comes from its environment. */
export function writeCurl(call: SnippetCall, base: string): string {
  const { method, path, fields, bearer } = call;
  const proofOf = proofTokenOf(call);
  const url = `${base}/${path.replace("{SYSTEM_USER_ID}", "$SYSTEM_USER_ID")}`;
  const proof =
    proofOf === null
      ? []
      : [`PROOF=$(printf %s "$${proofOf}" | openssl dgst -sha256 -hmac "$APP_SECRET" -r | cut -d" " -f1)`];
  const lines = [
    `curl ${{ POST: "", GET: "-G ", DELETE: "-G -X DELETE " }[method]}"${url}"`,
    ...(bearer === null ? [] : [`-H "Authorization: Bearer $${bearer}"`]),
    ...Object.entries(fields).map(([name, value]) => `--data-urlencode "${name}=${shown(value)}"`),
  ];
  return [...proof, lines.join(" \\\n  ")].join("\n");
}
