import type { Person } from "../cast.data.ts";
import type { World } from "../world.ts";
import { isAboutPages } from "./decide-grants.ts";
import { writePage } from "./dialog-page.ts";
import { html, type Html } from "./html.ts";
import type { LoginRequest } from "./login-request.ts";
import { pagePicker } from "./page-picker.ts";
import { pastOf, type Past } from "./past.ts";

const personChoice = ({ id, name, email }: Person, checked: boolean): Html => html`
  <div class="choice">
    <input
      type="radio"
      name="person"
      value="${id}"
      id="person-${id}"
      required
      ${{ html: checked ? "checked" : "" }}
      aria-describedby="email-${id}"
    />
    <div>
      <label for="person-${id}">${name}</label>
      <p class="soft" id="email-${id}">${email ?? "no e-mail address"}</p>
    </div>
  </div>
`;

// Nobody can decline the public profile, so its box can't be unticked.
const permissionChoice = (scope: string): Html => html`
  <li class="choice ask-${scope}">
    <input
      type="checkbox"
      name="permission"
      value="${scope}"
      id="permission-${scope}"
      checked
      ${{ html: scope === "public_profile" ? "disabled" : "" }}
    />
    <label for="permission-${scope}">${scope}</label>
  </li>
`;

function pastNote({ person, granted, settled }: Past): Html {
  const lines = [
    ...(granted.length > 0 ? [`Already granted: ${granted.join(", ")}.`] : []),
    ...(settled.length > 0 ? [`Declined before, so not asked again: ${settled.join(", ")}.`] : []),
  ];
  return html`<p class="soft of of-${person.id}">${lines.join(" ")}</p>`;
}

/** What shows only while a person is chosen, and what does not; no page can do that without scripts otherwise. */
function styleFor(people: readonly Person[], pasts: readonly Past[]): string {
  const shown = people.map(({ id }) => `form:has(#person-${id}:checked) .of-${id} { display: block; }`);
  const hidden = pasts.flatMap(({ person, settled }) =>
    settled.map((scope) => `form:has(#person-${person.id}:checked) .ask-${scope} { display: none; }`),
  );
  return [...shown, ...hidden].join("\n");
}

const PASSWORD = html`
  <div class="password">
    <label for="password">Password</label>
    <input
      type="password"
      name="password"
      id="password"
      required
      autocomplete="off"
      aria-describedby="password-hint"
    />
    <p class="soft" id="password-hint">The app wants to be sure that it is you. Any password will do.</p>
  </div>
`;

function permissionPicker({ app, scopes, configuration }: LoginRequest, pasts: readonly Past[]): Html {
  const rule =
    configuration === null
      ? null
      : html`<p class="soft">“${configuration.name}”: all of these have to be granted, or none is.</p>`;
  return html`
    <fieldset>
      <legend>What may ${app.name} have?</legend>
      <div>
        ${rule}${pasts.map(pastNote)}
        <ul>
          ${scopes.map(permissionChoice)}
        </ul>
      </div>
    </fieldset>
  `;
}

/** What the page shows beside the request: who is chosen, where the form goes, and what is amiss. */
export interface LoginView {
  readonly chosen: Person | null;
  /** The query, as it was written. */
  readonly query: string;
  readonly alert: string | null;
}

const title = ({ app }: LoginRequest): string => `Log in to ${app.name}`;

function form(world: World, login: LoginRequest, pasts: readonly Past[], view: LoginView): Html {
  const { people } = world;
  const chosen = view.chosen ?? people[0];
  return html`
    <form method="post" action="?${view.query}" autocomplete="off">
      <fieldset>
        <legend>Who are you?</legend>
        <div class="scroll">${people.map((person) => personChoice(person, person === chosen))}</div>
      </fieldset>
      ${permissionPicker(login, pasts)}
      ${login.scopes.some(isAboutPages) ? pagePicker(world, login.app) : null}
      ${login.authTypes.has("reauthenticate") ? PASSWORD : null}
      <div class="buttons">
        <button class="main" name="decision" value="continue">Continue</button>
        <button name="decision" value="cancel" formnovalidate>Cancel</button>
      </div>
    </form>
  `;
}

/** The dialog itself. */
export function writeLogin(world: World, login: LoginRequest, view: LoginView): Response {
  const pasts = pastOf(world, login);
  const alert = view.alert === null ? null : html`<p class="alert" role="alert">${view.alert}</p>`;
  return writePage({
    title: title(login),
    status: view.alert === null ? 200 : 400,
    style: styleFor(world.people, pasts),
    sendsTo: new URL(login.redirectUri).origin,
    main: html`<h1>${title(login)}</h1>
      <p class="soft">${login.app.name} (app ${login.app.id}) asks for access to your account.</p>
      ${alert}${form(world, login, pasts, view)}`,
  });
}
