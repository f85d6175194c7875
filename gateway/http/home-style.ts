/** Colours follow the system; the accent is the blue of the flag, darkened until it reads on white. */
export const homeStyle = `
:root { color-scheme: light dark; --ink: #14212b; --soft: #51626f; --paper: #fbfcfd; --card: #fff; --line: #dbe3e8; --accent: #00708c; --up: #14804a; --down: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eef2; --soft: #a3b3be; --paper: #10171c; --card: #182229; --line: #2b3942; --accent: #4fc3dc; --up: #58c98b; --down: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, "Segoe UI", Roboto, sans-serif; }
main { max-width: 54rem; margin: 0 auto; padding: clamp(1.5rem, 6vw, 4.5rem) 1.25rem 4rem; }
header { border-top: 4px solid var(--accent); padding-top: 1.5rem; }
h1 { margin: 0 0 .75rem; font-size: clamp(1.75rem, 5vw, 2.5rem); line-height: 1.15; letter-spacing: -.02em; }
header p { margin: .35rem 0; max-width: 46rem; color: var(--soft); }
h2 { margin: 2.75rem 0 .75rem; font-size: 1.125rem; }
a { color: var(--accent); text-underline-offset: .2em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
nav { display: grid; grid-template-columns: repeat(auto-fit, minmax(11.5rem, 1fr)); gap: .75rem; margin-top: 2.25rem; }
nav div { padding: 1rem 1.1rem; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
nav div > a { font-weight: 600; font-size: 1.05rem; }
nav p { margin: .3rem 0 0; font-size: .9rem; color: var(--soft); }
ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem 1.75rem; }
li::before { content: ""; display: inline-block; width: .55rem; height: .55rem; margin-right: .5rem; border-radius: 50%; background: var(--up); }
li.down::before { background: var(--down); }
li span { color: var(--soft); font-size: .9rem; }
li.down span { color: var(--down); }
pre { margin: 0; padding: 1rem 1.1rem; overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
code { font: .875rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
section p { color: var(--soft); font-size: .9rem; }
`;
