// The ways through two sequences of passages, each with its likelihood: what an order makes of the evidence of single pairs.

/**
 * Natural logarithms: of leaving out a passage of the original, of adding one, of going on with it, of joining or splitting two, of stopping
 * early; and what is added where the last item of a list is left out, which is what a list that was only begun lacks.
 */
const prior = { left: -4, leftMore: -0.7, leftOther: -3.5, added: -5, addedMore: -0.7, joined: -5, stops: -2.5, leftLastItem: 2.5 };

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** Of one passage of each side. */
  single(row: number, column: number): number;
  /** Of the passages `row` and `row + 1` with one; minus infinity where they cannot be joined. */
  joined(row: number, column: number): number;
  /** Of one passage with `column` and `column + 1`. */
  split(row: number, column: number): number;
  /** Whether the passage `row` of the original goes on with what the one before it began: anyone who leaves out that one leaves out this one. */
  goesOn(row: number): boolean;
  /** Whether the passage `row` of the original is the last item of a list. */
  endsList(row: number): boolean;
  /** Whether one text may end before the other does. */
  readonly mayStop: boolean;
}

export interface Step {
  readonly row: number;
  readonly column: number;
  /** How many passages of each side. */
  readonly shape: '1:1' | '2:1' | '1:2';
  /** 0 to 1: share of all ways, by their likelihood, that take this step. */
  readonly posterior: number;
}

const never = Number.NEGATIVE_INFINITY;

/** Steps of a way through a grid that takes each passage at most once, the likeliest in sum. */
export function likeliestWay(grid: Grid): Step[] {
  const { rows, columns, mayStop } = grid;
  const width = columns + 1;
  const more = (row: number): number => (grid.goesOn(row) ? prior.leftMore : prior.leftOther);
  const last = (row: number): number => (grid.endsList(row) ? prior.leftLastItem : 0);
  const at = (row: number, column: number): number => row * width + column;
  // Three states, as in pair hidden Markov models (Durbin et al. 1998, 4): after a pair, after a passage left out, after one added.
  const forward = [0, 1, 2].map(() => new Float64Array((rows + 1) * width).fill(never)) as unknown as Table;
  const backward = [0, 1, 2].map(() => new Float64Array((rows + 1) * width).fill(never)) as unknown as Table;
  const sum = (table: Table, cell: number): number => add(add(value(table[0], cell), value(table[1], cell)), value(table[2], cell));
  forward[0][0] = 0;
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++) {
      if (row === 0 && column === 0) continue;
      const cell = at(row, column);
      let paired = never;
      if (row > 0 && column > 0) paired = sum(forward, at(row - 1, column - 1)) + grid.single(row - 1, column - 1);
      if (row > 1 && column > 0)
        paired = add(paired, sum(forward, at(row - 2, column - 1)) + grid.joined(row - 2, column - 1) + prior.joined);
      if (row > 0 && column > 1)
        paired = add(paired, sum(forward, at(row - 1, column - 2)) + grid.split(row - 1, column - 2) + prior.joined);
      forward[0][cell] = paired;
      if (row > 0) {
        const from = at(row - 1, column);
        const left = add(add(value(forward[0], from), value(forward[2], from)) + prior.left, value(forward[1], from) + more(row - 1));
        forward[1][cell] = left + last(row - 1);
      }
      if (column > 0) {
        const from = at(row, column - 1);
        forward[2][cell] = add(
          add(value(forward[0], from), value(forward[1], from)) + prior.added,
          value(forward[2], from) + prior.addedMore,
        );
      }
    }
  // Where one text ends, the rest of the other may have no partner as a whole: half a letter, or a second language below the first.
  const end = (row: number, column: number): number => {
    if (row === rows && column === columns) return 0;
    return mayStop && (row === rows || column === columns) ? prior.stops : never;
  };
  for (let row = rows; row >= 0; row--)
    for (let column = columns; column >= 0; column--) {
      const cell = at(row, column);
      let on = end(row, column);
      if (row < rows && column < columns) on = add(on, grid.single(row, column) + value(backward[0], at(row + 1, column + 1)));
      if (row + 1 < rows && column < columns)
        on = add(on, grid.joined(row, column) + prior.joined + value(backward[0], at(row + 2, column + 1)));
      if (row < rows && column + 1 < columns)
        on = add(on, grid.split(row, column) + prior.joined + value(backward[0], at(row + 1, column + 2)));
      const left = row < rows ? value(backward[1], at(row + 1, column)) + last(row) : never;
      const added = column < columns ? value(backward[2], at(row, column + 1)) : never;
      backward[0][cell] = add(on, add(left + prior.left, added + prior.added));
      backward[1][cell] = add(on, add(left + more(row), added + prior.added));
      backward[2][cell] = add(on, add(left + prior.left, added + prior.addedMore));
    }
  const all = value(backward[0], 0);
  const step = (row: number, column: number, shape: Step['shape']): Step => {
    const [score, down, right] =
      shape === '1:1'
        ? [grid.single(row, column), 1, 1]
        : shape === '2:1'
          ? [grid.joined(row, column) + prior.joined, 2, 1]
          : [grid.split(row, column) + prior.joined, 1, 2];
    const through = sum(forward, at(row, column)) + score + value(backward[0], at(row + down, column + right));
    return { row, column, shape, posterior: Math.exp(Math.min(0, through - all)) };
  };
  return bestOf(rows, columns, step);
}

/** The way whose steps have the greatest sum of posteriors: fewer wrong pairs than the single likeliest way has. */
function bestOf(rows: number, columns: number, step: (row: number, column: number, shape: Step['shape']) => Step): Step[] {
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const taken: (Step | 'down' | 'right' | undefined)[] = Array.from({ length: (rows + 1) * width });
  for (let row = rows; row >= 0; row--)
    for (let column = columns; column >= 0; column--) {
      const cell = row * width + column;
      const offer = (score: number, what: Step | 'down' | 'right'): void => {
        if (taken[cell] === undefined || score > value(best, cell)) {
          best[cell] = score;
          taken[cell] = what;
        }
      };
      if (row < rows) offer(value(best, cell + width), 'down');
      if (column < columns) offer(value(best, cell + 1), 'right');
      if (row < rows && column < columns) {
        const one = step(row, column, '1:1');
        if (one.posterior > least) offer(value(best, cell + width + 1) + one.posterior, one);
        if (row + 1 < rows) {
          const two = step(row, column, '2:1');
          if (two.posterior > least) offer(value(best, cell + 2 * width + 1) + 2 * two.posterior, two);
        }
        if (column + 1 < columns) {
          const two = step(row, column, '1:2');
          if (two.posterior > least) offer(value(best, cell + width + 2) + 2 * two.posterior, two);
        }
      }
    }
  const steps: Step[] = [];
  for (let row = 0, column = 0; row < rows || column < columns; ) {
    const what = taken[row * width + column];
    if (what === undefined) break;
    if (what === 'down') row++;
    else if (what === 'right') column++;
    else {
      steps.push(what);
      row += what.shape === '2:1' ? 2 : 1;
      column += what.shape === '1:2' ? 2 : 1;
    }
  }
  return steps;
}

/** Below this a pair is worse than none. */
const least = 0.5;

type Table = [Float64Array, Float64Array, Float64Array];

function value(table: Float64Array, index: number): number {
  return table[index] ?? never;
}

/** Logarithm of a sum, of logarithms. */
function add(a: number, b: number): number {
  const [high, low] = a > b ? [a, b] : [b, a];
  return low === never ? high : high + Math.log1p(Math.exp(low - high));
}
