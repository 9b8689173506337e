import type { AppEntry, Page, Person } from "../cast.data.ts";
import type { World } from "../world.ts";
import { pagesOf } from "./decide-grants.ts";
import { html, type Html } from "./html.ts";

const pageChoice = (person: Person, { id, name }: Page): Html => html`
  <li class="choice">
    <input type="checkbox" name="page" value="${id}" id="page-${person.id}-${id}" />
    <label for="page-${person.id}-${id}">${name}</label>
  </li>
`;

function pagesFor(world: World, person: Person): Html {
  const pages = pagesOf(world, person);
  if (pages.length === 0) return html`<p class="soft of of-${person.id}">${person.name} has no Pages.</p>`;
  return html`
    <fieldset class="of of-${person.id}">
      <legend class="soft">Pages of ${person.name}</legend>
      <ul class="scroll">
        ${pages.map((page) => pageChoice(person, page))}
      </ul>
    </fieldset>
  `;
}

const range = (value: string, label: string, checked: boolean): Html => html`
  <div class="choice">
    <input
      type="radio"
      name="pages"
      value="${value}"
      id="pages-${value}"
      ${{ html: checked ? "checked" : "" }}
    />
    <label for="pages-${value}">${label}</label>
  </div>
`;

/** Which Pages: of everybody, since nothing can be fetched once a person is chosen; the chosen one's are shown. */
export function pagePicker(world: World, { name }: AppEntry): Html {
  return html`
    <fieldset>
      <legend>Which Pages may ${name} use?</legend>
      <div>
        ${range("current", "All current Pages", true)} ${range("all", "All current and future Pages", false)}
        ${range("some", "Only some Pages", false)}
        <div class="some">${world.people.map((person) => pagesFor(world, person))}</div>
      </div>
    </fieldset>
  `;
}
