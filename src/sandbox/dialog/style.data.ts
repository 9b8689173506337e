/** How the dialog looks: one calm column, in the colours of the reader's system. */
export const STYLE = `
:root { color-scheme: light dark; --page: #f3f4f6; --card: #fff; --text: #1c1e21; --soft: #565b64; --line: #c9cdd3;
  --accent: #0a5bc4; --on-accent: #fff; --alert: #a3122a; }
@media (prefers-color-scheme: dark) {
  :root { --page: #15171a; --card: #1f2226; --text: #e8eaed; --soft: #aab0b9; --line: #4a5059;
    --accent: #8ab8ff; --on-accent: #10243f; --alert: #ff9aa8; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
header, main, footer { max-width: 34rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1.25rem; } footer { padding-bottom: 2rem; }
header p, footer p, .soft { color: var(--soft); font-size: .875rem; margin: .25rem 0; }
main { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; margin: .75rem auto;
  padding: 1.25rem; width: calc(100% - 2rem); overflow-wrap: anywhere; }
h1 { font-size: 1.375rem; line-height: 1.3; margin: 0 0 .5rem; }
fieldset { border: 0; border-top: 1px solid var(--line); margin: 1rem 0 0; padding: 1rem 0 0; min-width: 0; }
fieldset fieldset { border-top: 0; margin: 0; padding: .25rem 0 0 1.75rem; }
legend { font-weight: 600; padding: 0; float: left; width: 100%; margin-bottom: .25rem; }
fieldset fieldset legend { font-weight: 400; }
legend + * { clear: both; }
ul { list-style: none; margin: 0; padding: 0; }
.choice { display: flex; gap: .6rem; align-items: flex-start; padding: .3rem 0; min-height: 2rem; }
.choice input { flex: none; width: 1.15rem; height: 1.15rem; margin: .2rem 0 0; accent-color: var(--accent); }
.choice p { margin: 0; }
.scroll { max-height: 16rem; overflow-y: auto; }
.password { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: 1rem; }
.password label { font-weight: 600; }
input[type=password] { display: block; width: 100%; font: inherit; color: inherit; background: var(--page);
  border: 1px solid var(--soft); border-radius: .4rem; padding: .5rem .6rem; margin-top: .35rem; }
.alert { color: var(--alert); font-weight: 600; }
.buttons { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.25rem; }
button { font: inherit; font-weight: 600; border-radius: .4rem; padding: .55rem 1.2rem; min-height: 2.75rem;
  border: 1px solid var(--accent); background: var(--card); color: var(--accent); cursor: pointer; flex: 1 1 9rem; }
button.main { background: var(--accent); color: var(--on-accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.of, .some { display: none; }
form:has(#pages-some:checked) .some { display: block; }
@supports not selector(:has(a)) { .of, .some { display: block; } }
`;
