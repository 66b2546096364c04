// What runs on the desk, as the browser gets it: keys and buttons ask the server, which decides; the page shows what it answered.

/** Plain JavaScript, run as it is. Everything that signers wrote comes and goes as text. */
export const deskScript = `'use strict';
const at = (id) => document.getElementById(id);
const cards = [...document.querySelectorAll('article[data-number]')];
const byNumber = new Map(cards.map((card) => [Number(card.dataset.number), card]));
const [say, finish, undo, why, reason, word, report] = ['status', 'finish', 'undo', 'why', 'reason', 'word', 'report'].map(at);
const done = [];
let [chosen, asked, isBusy] = [null, null, false];

const tell = (text) => { say.textContent = text; };

const ask = async (path, body) => {
  const response = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
};

const count = () => {
  const of = (is) => cards.filter((card) => card.dataset.is === is).length;
  const [approved, closed, held, refused] = ['approved', 'closed', 'held', 'refused'].map(of);
  at('counts').textContent = approved + ' approved, ' + (closed > 0 ? closed + ' to close, ' : '') + held + ' held, ' + refused + ' refused';
  finish.disabled = isBusy || approved + closed + refused === 0;
  undo.disabled = isBusy || done.length === 0;
};

const show = (decisions) => {
  for (const { number, is, said } of decisions) {
    const card = byNumber.get(number);
    if (!card) continue;
    if (is === 'none') delete card.dataset.is;
    else card.dataset.is = is;
    card.querySelector('.decision').textContent = said;
  }
  count();
};

const before = (numbers) => numbers.map((number) => ({ number, is: byNumber.get(number).dataset.is ?? 'none' }));

const decide = async (numbers, is, more, isUndo) => {
  if (isBusy || numbers.length === 0) return;
  const was = before(numbers);
  const touched = numbers.map((number) => byNumber.get(number));
  for (const card of touched) card.classList.add('waits');
  tell('');
  try {
    const { decisions } = await ask('decide', { numbers, is, ...more });
    if (!isUndo) done.push(was);
    show(decisions);
    tell(decisions.length === 1 ? byNumber.get(decisions[0].number).dataset.name + ': ' + (decisions[0].said || 'Not decided.') : decisions.length + ' requests: ' + (is === 'none' ? 'taken back' : is === 'closed' ? 'to be thanked and closed' : is));
  } catch (error) {
    tell(error.message);
  }
  for (const card of touched) card.classList.remove('waits');
  count();
};

const takeBack = async () => {
  const last = done.pop();
  if (!last) return tell('There is nothing to undo.');
  const was = (which) => last.filter(({ is }) => is === which).map(({ number }) => number);
  const none = last.filter(({ is }) => is !== 'approved' && is !== 'closed').map(({ number }) => number);
  await decide(none, 'none', {}, true);
  for (const is of ['approved', 'closed']) await decide(was(is), is, {}, true);
  go(byNumber.get(last[0].number));
};

const go = (card) => {
  if (!card) return;
  chosen = card;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
};

const step = (by) => {
  const index = chosen === null ? -1 : cards.indexOf(chosen);
  go(cards[Math.min(cards.length - 1, Math.max(0, index + by))]);
};

const prepare = (card, is) => {
  asked = { card, is };
  at('why-title').textContent = (is === 'held' ? 'Hold ' : 'Refuse ') + card.dataset.name;
  at('why-yes').textContent = is === 'held' ? 'Hold' : 'Refuse';
  reason.value = is === 'held' ? 'To be looked at once more' : 'Not for this list';
  at('word-part').hidden = is === 'held';
  word.value = card.dataset.word;
  word.lang = card.dataset.language;
  word.dir = 'auto';
  why.showModal();
  reason.select();
};

const answer = (isYes) => {
  why.close();
  const { card, is } = asked;
  go(card);
  if (isYes) decide([Number(card.dataset.number)], is, { reason: reason.value, ...(is === 'refused' ? { word: word.value } : {}) });
};

const act = (card, is) => {
  if (!card || isBusy) return;
  chosen = card;
  if (is === 'held' || is === 'refused') return prepare(card, is);
  if (is === 'approved' && card.querySelector('[data-do=closed]')) return act(card, 'closed');
  if (is === 'approved' && !card.querySelector('[data-do=approved]')) return tell(card.dataset.name + ' cannot be merged from here.');
  decide([Number(card.dataset.number)], is, {});
};

document.addEventListener('click', ({ target }) => {
  const card = target.closest('article[data-number]');
  if (card) chosen = card;
  const is = target.closest('button')?.dataset.do;
  if (card && is) act(card, is);
  if (target.classList.contains('all')) {
    const own = [...target.closest('section').querySelectorAll('article[data-number]')].filter((one) => !one.dataset.is);
    decide(own.map((one) => Number(one.dataset.number)), target.dataset.all, {});
  }
});
document.addEventListener('focusin', ({ target }) => { chosen = target.closest('article[data-number]') ?? chosen; });
document.addEventListener('keydown', (event) => {
  if (why.open) {
    if (event.key === 'Enter' && event.target === reason) { event.preventDefault(); answer(true); }
    return;
  }
  if (!at('keys').checked || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('textarea, input:not([type=checkbox])')) return;
  const does = { j: () => step(1), k: () => step(-1), a: () => act(chosen, 'approved'), h: () => act(chosen, 'held'), x: () => act(chosen, 'refused'), u: takeBack }[event.key];
  if (does) { event.preventDefault(); does(); }
});
at('why-yes').addEventListener('click', () => answer(true));
at('why-no').addEventListener('click', () => answer(false));
undo.addEventListener('click', takeBack);
finish.addEventListener('click', async () => {
  isBusy = true;
  count();
  report.hidden = false;
  report.textContent = '';
  report.focus();
  tell('At work. You may leave this page; the terminal says the same.');
  try {
    const response = await fetch('finish', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) report.textContent += part.value;
    tell('Done. Load this page again for what is left.');
  } catch (error) {
    tell('The desk does not answer any more: ' + error.message + '. Start it again; what was merged is merged as a whole.');
  }
});
count();
`;
