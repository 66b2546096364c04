// What somebody who edits reads at the edge of a page that is shown before everything is done: a line that opens, and no wall.

/** Of Vite's connection to the page. Its data: `{ note }`, empty where there is nothing to say. */
export const noteEvent = 'undersigned:note';

/** A module of every page that is edited. What was found is shown as text: whoever sent the file may have written a part of it. */
export const noteScript = `import.meta.hot?.on('${noteEvent}', ({ note }) => {
  document.getElementById('${noteEvent}')?.remove();
  if (!note) return;
  const [line, box] = ['summary', 'details'].map((name) => document.createElement(name));
  line.textContent = 'Not recorded yet';
  box.id = '${noteEvent}';
  box.lang = 'en';
  box.dir = 'ltr';
  box.style = 'position: fixed; inset: auto auto 0 0; z-index: 9; max-inline-size: 100%; box-sizing: border-box; padding: .5em 1em; white-space: pre-wrap; background: Canvas; color: CanvasText; border: 1px solid; font: .875rem/1.5 system-ui';
  box.append(line, note);
  document.body.append(box);
});`;
