// How the page of a review looks: light and dark, from a phone to a wide screen.

export const reviewStyle = `body { font: 1rem/1.5 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.3rem; margin-block: 2.5rem 0; }
h3 { font-size: 1rem; margin: 0; }
p { margin-block: .5rem; }
a { color: light-dark(#0b57a4, #9ecbff); }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; }
nav a { display: block; border: 1px solid #767676; border-radius: .5rem; padding: .25rem .75rem; }
article { border: 1px solid #767676; border-radius: .5rem; padding: .5rem 1rem; margin-block: .75rem; content-visibility: auto; contain-intrinsic-size: auto 8rem; }
.signature { border-inline-start: 4px solid light-dark(#0b57a4, #9ecbff); padding-inline-start: .75rem; overflow-wrap: anywhere; }
.signature .name { font-weight: 600; }
.signature q { display: block; font-style: italic; }
.meta { color: light-dark(#50555d, #b9bec7); font-size: .9rem; overflow-wrap: anywhere; }
.reasons { margin-block: .5rem; padding-inline-start: 1.25rem; overflow-wrap: anywhere; }
h4 { font-size: 1rem; margin: .75rem 0 0; }
.text { border-block-start: 1px solid #76767655; margin-block: .5rem; }
.text .title { font-weight: 600; margin-block: .25rem; }
.passage { margin-block: .75rem; }
.passage p { margin: 0; }
.passage dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: .5rem 1rem; margin: 0; }
.passage dl > div { min-inline-size: 0; }
.passage dt { color: light-dark(#50555d, #b9bec7); font-size: .9rem; }
.passage dd { margin: 0; }
.passage dd > span { display: block; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.7; }
:lang(ur), :lang(fa), :lang(ar) { line-height: 1.9; }
ins { background: light-dark(#d2f0d5, #1d4a26); text-decoration: underline; text-decoration-thickness: 2px; }
del { background: light-dark(#fbdcdc, #5a2323); text-decoration: line-through; }
summary { cursor: pointer; padding-block: .25rem; }
code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
.command { display: block; background: light-dark(#f0f1f3, #24272d); border-radius: .25rem; padding: .4rem .6rem; user-select: all; }
.command span { white-space: nowrap; }
ol.plain { padding: 0; list-style: none; columns: 24rem; column-gap: 2rem; }
ol.plain li { break-inside: avoid; padding-block: .25rem; border-block-end: 1px solid #76767655; overflow-wrap: anywhere; }
:target { scroll-margin-block-start: 1rem; }
@media print { article { break-inside: avoid; } nav { display: none; } }
`;
