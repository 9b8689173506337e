import { proofTokenOf, type SnippetCall, type SnippetValue, type Variable } from "./snippet-call.ts";

const read = (variable: Variable) => `getenv('${variable}')`;
const shown = (value: SnippetValue) => {
  if (typeof value === "string") return `'${value}'`;
  return "of" in value ? read(value.of) : "$proof";
};

/** For PHP 8 with its curl extension. */
export function writePhp(call: SnippetCall, base: string): string {
  const { method, path, fields, bearer, gives } = call;
  const proofOf = proofTokenOf(call);
  const named = Object.entries(fields);
  const url = `'${base}/${path.replace("{SYSTEM_USER_ID}", `' . ${read("SYSTEM_USER_ID")} . '`)}'`.replace(
    " . ''",
    "",
  );
  const query = method !== "POST" && named.length > 0;
  return [
    "<?php",
    ...(proofOf === null ? [] : [`$proof = hash_hmac('sha256', ${read(proofOf)}, ${read("APP_SECRET")});`]),
    ...(named.length === 0
      ? []
      : [
          "$fields = http_build_query([",
          ...named.map(([name, value]) => `    '${name}' => ${shown(value)},`),
          "]);",
        ]),
    `$request = curl_init(${url}${query ? " . '?' . $fields" : ""});`,
    "curl_setopt_array($request, [",
    ...(method === "DELETE" ? ["    CURLOPT_CUSTOMREQUEST => 'DELETE',"] : []),
    ...(method === "POST" ? ["    CURLOPT_POSTFIELDS => $fields,"] : []),
    ...(bearer === null ? [] : [`    CURLOPT_HTTPHEADER => ['Authorization: Bearer ' . ${read(bearer)}],`]),
    "    CURLOPT_RETURNTRANSFER => true,",
    "    CURLOPT_TIMEOUT => 10,",
    "]);",
    "$answer = json_decode(curl_exec($request), true);",
    "if (isset($answer['error'])) throw new RuntimeException($answer['error']['message']);",
    ...(gives === null ? [] : [`$result = $answer['${gives}'];`]),
  ].join("\n");
}
