// How the desk looks beside what the page of a review has: the bar at its top, decisions, and what is chosen.

/** Requests are this many lines tall, or twice as many, and so on, for as long as they are not drawn. */
export const lineStep = 3;
export const maxLines = 60;

/** On a narrow screen the same takes more lines. */
const heights = Array.from({ length: maxLines / lineStep }, (_, at) => (at + 1) * lineStep)
  .map((lines) => `article[data-lines="${lines}"] { --lines: ${lines}; }`)
  .join('\n');

export const deskStyle = `:root { color-scheme: light dark; }
html { background: light-dark(#fff, #16181c); color: light-dark(#16181c, #f2f2f2); scroll-padding-block-start: 7rem; }
.bar { position: sticky; inset-block-start: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; background: light-dark(#fff, #16181c); border-block-end: 1px solid #767676; padding-block: .5rem; }
.bar p { margin: 0; }
#counts { font-weight: 600; }
#status { flex-basis: 100%; min-block-size: 1.5em; overflow-wrap: anywhere; }
button { font: inherit; color: inherit; background: light-dark(#f0f1f3, #24272d); border: 1px solid #767676; border-radius: .35rem; padding: .3rem .8rem; min-block-size: 2rem; }
button:disabled { color: light-dark(#5f646c, #a3a8b1); border-style: dashed; }
#finish:enabled { background: light-dark(#0b57a4, #9ecbff); color: light-dark(#fff, #16181c); }
kbd { font: .85em ui-monospace, monospace; border: 1px solid #767676; border-radius: .2rem; padding-inline: .3em; }
.bar label { font-size: .9rem; }
article:focus, #report:focus { outline: 3px solid light-dark(#0b57a4, #9ecbff); outline-offset: 2px; }
article[data-is=approved] { border-inline-start: .5rem solid light-dark(#1b7a34, #7ddb94); }
article[data-is=closed] { border-inline-start: .5rem solid light-dark(#0b57a4, #9ecbff); }
article[data-is=held] { border-inline-start: .5rem solid light-dark(#8a5a00, #f0c05a); }
article[data-is=refused] { border-inline-start: .5rem solid light-dark(#a3201d, #ff9c98); }
article.waits .decision::after { content: " …"; }
.decision { font-weight: 600; margin-block: .25rem; overflow-wrap: anywhere; }
.decision:empty { display: none; }
article:not([data-is]) [data-do=none], article[data-is=approved] [data-do=approved], article[data-is=closed] [data-do=closed] { display: none; }
.actions { display: flex; flex-wrap: wrap; gap: .4rem; margin-block: .25rem; }
article:has(> .beside) > .signature { display: none; }
${heights}
article { contain-intrinsic-size: auto calc(1.5rem * var(--lines)); }
.signature .meta a, .beside .meta { display: inline-block; padding-block: .2rem; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: .5rem 1rem; margin-block: .5rem; padding: .25rem .5rem; background: light-dark(#f6f7f8, #1e2126); }
.beside p { margin-block: .25rem; }
#report { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #767676; border-radius: .5rem; padding: .75rem; font: .9rem/1.5 ui-monospace, monospace; }
@media (max-width: 40rem) {
  html { scroll-padding-block-start: 11rem; }
  article { contain-intrinsic-size: auto calc(2.4rem * var(--lines)); }
}
#report[hidden] { display: none; }
dialog { max-inline-size: 36rem; inline-size: calc(100% - 4rem); border: 1px solid #767676; border-radius: .5rem; background: light-dark(#fff, #16181c); color: inherit; }
dialog h2 { margin-block: 0 .5rem; }
dialog label { display: block; font-size: .9rem; }
input:not([type=checkbox]), textarea { font: inherit; color: inherit; background: light-dark(#fff, #24272d); border: 1px solid #767676; border-radius: .25rem; padding: .35rem; inline-size: 100%; box-sizing: border-box; }
`;
