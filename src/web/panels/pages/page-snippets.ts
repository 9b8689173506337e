/** Code that reads a Page's token with a user token, and uses it. Tokens come from the environment, never from here. */
export interface Snippet {
  readonly language: string;
  readonly code: string;
}

const HOST = "https://graph.facebook.com";

/** @param id - digits @param version - such as `v26.0` */
export function snippetsFor(id: string, version: string): readonly Snippet[] {
  const base = `${HOST}/${version}`;
  return [
    {
      language: "cURL",
      code: `# The Page's token, from a user token of somebody with a task on it
curl -H "Authorization: Bearer $USER_TOKEN" \\
  "${base}/${id}?fields=access_token,tasks"

# A post as the Page
curl -H "Authorization: Bearer $PAGE_TOKEN" \\
  -d "message=Hello" "${base}/${id}/feed"`,
    },
    {
      language: "Node.js",
      code: `const graph = (path, token, init) =>
  fetch(\`${base}/\${path}\`, { ...init, headers: { authorization: \`Bearer \${token}\` } })
    .then((answer) => answer.json());

const { access_token: pageToken } = await graph("${id}?fields=access_token,tasks", process.env.USER_TOKEN);
const body = new URLSearchParams({ message: "Hello" });
console.log(await graph("${id}/feed", pageToken, { method: "POST", body }));`,
    },
    {
      language: "Python",
      code: `import os, requests

def graph(method, path, token, **more):
    headers = {"Authorization": f"Bearer {token}"}
    return requests.request(method, f"${base}/{path}", headers=headers, **more).json()

page_token = graph("GET", "${id}?fields=access_token,tasks", os.environ["USER_TOKEN"])["access_token"]
print(graph("POST", "${id}/feed", page_token, data={"message": "Hello"}))`,
    },
    {
      language: "PHP",
      code: `<?php
function graph(string $path, string $token, ?array $post = null): array {
    $curl = curl_init("${base}/$path");
    curl_setopt_array($curl, [CURLOPT_RETURNTRANSFER => true, CURLOPT_HTTPHEADER => ["Authorization: Bearer $token"]]);
    if ($post !== null) curl_setopt($curl, CURLOPT_POSTFIELDS, http_build_query($post));
    return json_decode(curl_exec($curl), true);
}

$pageToken = graph('${id}?fields=access_token,tasks', getenv('USER_TOKEN'))['access_token'];
print_r(graph('${id}/feed', $pageToken, ['message' => 'Hello']));`,
    },
    {
      language: "JavaScript SDK",
      code: `// Each call may be given a token of its own.
FB.api("/${id}", { fields: "access_token,tasks" }, ({ access_token }) =>
  FB.api("/${id}/feed", "POST", { message: "Hello", access_token }, console.log));`,
    },
  ];
}
