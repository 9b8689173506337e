// A person in front of the login dialog, without a browser: reads the form, leaves it as it is or changes it, sends it.
// @ts-check

/** @param {string} text */
const unescape = (text) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

/** @param {string} tag @param {string} name */
const attribute = (tag, name) => {
  const found = new RegExp(String.raw`\s${name}(?:="([^"]*)")?(?=[\s/>])`).exec(tag);
  return found === null ? null : unescape(found[1] ?? "");
};

/**
 * What the browser would send when that button is pressed.
 * @param {string} html @param {string} label
 */
function formOf(html, label) {
  const form = /<form[\s\S]*<\/form>/.exec(html)?.[0];
  if (form === undefined) throw new Error(`No form: ${html.slice(0, 400)}`);
  /** @type {[string, string][]} */
  const fields = [];
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const type = attribute(tag, "type") ?? "text";
    const name = attribute(tag, "name");
    const ticked = attribute(tag, "checked") !== null;
    if (name !== null && (ticked || !["checkbox", "radio", "submit"].includes(type))) {
      fields.push([name, attribute(tag, "value") ?? "on"]);
    }
  }
  for (const [, tag = "", text = ""] of form.matchAll(/(<button\b[^>]*>)([\s\S]*?)<\/button>/g)) {
    const name = attribute(tag, "name");
    if (text.replaceAll(/<[^>]*>/g, "").trim() === label && name !== null) {
      fields.push([name, attribute(tag, "value") ?? ""]);
    }
  }
  return { action: attribute(/<form\b[^>]*>/.exec(form)?.[0] ?? "", "action") ?? "", fields };
}

/**
 * Opens the dialog, presses a button, and says where the browser would be sent.
 * @param {string | URL} address
 * @param {string} [label] the button's
 * @returns {Promise<URL>}
 */
export async function answerDialog(address, label = "Continue") {
  const page = await fetch(address, { redirect: "manual" });
  const { action, fields } = formOf(await page.text(), label);
  const answer = await fetch(new URL(action, address), {
    method: "POST",
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
  const location = answer.headers.get("location");
  if (location === null)
    throw new Error(`No redirect: ${answer.status} ${(await answer.text()).slice(0, 400)}`);
  return new URL(location, address);
}
