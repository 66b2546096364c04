// Keeps what a function answered: in long lists the same countries, employers and words come again and again. Runs in browsers too.

/** Texts of this many characters and more do not come again. */
const maxLength = 200;

/** The same function, for one whose answer depends on the text alone. It keeps up to `max` answers and then begins anew. */
export function remembering<Answer>(ask: (text: string) => Answer, max = 5000): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    if (text.length >= maxLength) return ask(text);
    const known = answers.get(text);
    // Many answers are “nothing”, and are remembered as well.
    if (known !== undefined || answers.has(text)) return known as Answer;
    const answer = ask(text);
    if (answers.size >= max) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
