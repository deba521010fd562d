/** Compares what two sides answer to the same questions: exports, backends, or the rules as computed here. */
import { loadTemporal } from "../../domain/temporal.ts";
import { givenAnswer, rulesAnswer } from "./answer.ts";
import { createBook, type Book, type BookOptions } from "./book.ts";
import { findAbsence, findDifferences, type Books } from "./differences.ts";
import { joinById, type Pair } from "./join.ts";
import { createNotes } from "./notes.ts";
import { findNow, openSides, readDay, type CompareOptions, type Sides } from "./open.ts";
import { formatCount, summarise } from "./summary.ts";
import { createTally, type Tally } from "./tally.ts";
import type { Answer, Comparison, Difference, Side } from "./types.ts";

export type { CompareOptions };

/** Two sides ready to be read. */
interface Prepared {
  readonly books: Books;
  readonly pairs: AsyncIterable<Pair<Answer>>;
  readonly notes: readonly string[];
  /** How many workers could not be asked for; known when the pairs have been read. */
  readonly skipped: () => number;
}

/** Both answers from one reading: the side's own, and what the rules say to its facts. */
async function* answerBoth({ records }: Side, books: Books, rules: "a" | "b"): AsyncGenerator<Pair<Answer>, void> {
  for await (const record of records) {
    yield rules === "a"
      ? [rulesAnswer(record, books.a), givenAnswer(record, books.b)]
      : [givenAnswer(record, books.a), rulesAnswer(record, books.b)];
  }
}

function prepareRules(facts: Side, rules: "a" | "b", options: BookOptions): Prepared {
  const own = createBook(facts.head, { ...options, plannedUntil: undefined });
  const ruled = createBook(facts.head, options);
  const books = rules === "a" ? { a: ruled, b: own } : { a: own, b: ruled };
  const notes = createNotes(facts, null, own);
  return { books, pairs: answerBoth(facts, books, rules), notes, skipped: () => 0 };
}

async function* answersOf(
  { records }: Side,
  book: Book,
  isAsked: (id: string) => boolean,
): AsyncGenerator<Answer, void> {
  for await (const record of records) if (isAsked(record.worker.id)) yield givenAnswer(record, book);
}

function prepareBoth(a: Side, b: Side, options: BookOptions): Prepared {
  const books = { a: createBook(a.head, options), b: createBook(b.head, options) };
  let skipped = 0;
  // A backend can't be asked for a worker without a token: that is no difference.
  const askable =
    ({ known }: Side): ((id: string) => boolean) =>
    (id) => {
      const isAsked = known === null || known.has(id);
      if (!isAsked) skipped += 1;
      return isAsked;
    };
  const pairs = joinById(answersOf(a, books.a, askable(b)), answersOf(b, books.b, askable(a)));
  return { books, pairs, notes: createNotes(a, b, books.a), skipped: () => skipped };
}

function differencesOf([a, b]: Pair<Answer>, books: Books): readonly Difference[] {
  if (a === null) return [findAbsence(b, "b")];
  return b === null ? [findAbsence(a, "a")] : findDifferences(a, b, books);
}

/** How often progress is told, in workers. */
const progressStep = 1000;

async function addUp({ pairs, books }: Prepared, { signal, onProgress }: CompareOptions): Promise<Tally> {
  const tally = createTally();
  let workers = 0;
  for await (const pair of pairs) {
    signal?.throwIfAborted();
    tally.add((pair[0] ?? pair[1]).id, differencesOf(pair, books));
    workers += 1;
    if (workers % progressStep === 0) onProgress?.(workers);
  }
  return tally;
}

function prepare(sides: Sides, options: BookOptions): Prepared {
  return sides.rules === null
    ? prepareBoth(sides.a, sides.b, options)
    : prepareRules(sides.facts, sides.rules, options);
}

/**
 * Compares status, leave to shop, next shifts and alert date, worker by worker, as both sides are read.
 *
 * @throws {InputError} for a side that can't be read, naming file and line, or an option that is wrong.
 */
export async function compare(options: CompareOptions): Promise<Comparison> {
  await loadTemporal();
  const sides = await openSides(options);
  const first = sides.rules === null ? sides.a : sides.facts;
  const now = findNow(sides, options.now);
  const count = options.count ?? first.head.settings.rules.regularNextShifts;
  const prepared = prepare(sides, { now, count, plannedUntil: readDay(options.plannedUntil) });
  const result = (await addUp(prepared, options)).result();
  const skipped = prepared.skipped();
  const notes = [
    ...prepared.notes,
    ...(skipped === 0 ? [] : [`${formatCount(skipped)} workers without a token could not be asked for`]),
  ];
  const { a, b } = options;
  return { a, b, now: now.toString(), ...result, notes, summary: summarise(result) };
}
