// Keeps what a function answered: in long lists the same countries, employers and words come again and again. Runs in browsers too.

/** Texts of this many characters and more do not come again. */
const maxLength = 200;

/**
 * The same function, for one whose answer depends on the text alone. It keeps about `max` answers: each text has one place, which the next
 * text that belongs there takes over. That takes less time than a Map that is full again and again.
 */
export function remembering<Answer>(ask: (text: string) => Answer, max = 5000): (text: string) => Answer {
  const places = 2 ** Math.ceil(Math.log2(max));
  const texts: (string | undefined)[] = new Array(places).fill(undefined);
  const answers: (Answer | undefined)[] = new Array(places).fill(undefined);
  return (text) => {
    if (text.length >= maxLength) return ask(text);
    const place = placeOf(text) & (places - 1);
    if (texts[place] === text) return answers[place] as Answer;
    const answer = ask(text);
    texts[place] = text;
    answers[place] = answer;
    return answer;
  };
}

function placeOf(text: string): number {
  let place = text.length;
  for (let at = 0; at < text.length; at++) place = Math.imul(place ^ text.charCodeAt(at), 0x9e3779b1);
  return place ^ (place >>> 15);
}
