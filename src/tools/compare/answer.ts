/** One side's answer for a worker: as it gives it, or as the rules compute it from its facts. */
import type { WireWorker } from "../../contract/index.ts";
import { alertDate } from "../../domain/alert-date.ts";
import { daysOf } from "../../domain/days.ts";
import { mayShop, statusOf } from "../../domain/status.ts";
import type { WorkerFacts } from "../../domain/types.ts";
import { givenAhead, openShifts, rulesAhead } from "./ahead.ts";
import type { Book } from "./book.ts";
import { toFacts } from "./facts.ts";
import type { Answer, AnsweredShift, SideRecord } from "./types.ts";

const none = daysOf("holiday", null);

type Ahead = typeof givenAhead;

function listAhead({ worker, shifts }: SideRecord, facts: WorkerFacts | null, book: Book, ahead: Ahead) {
  if (facts === null || facts.regime === "exempted") return [];
  if (facts.regime === "regular") return ahead(shifts, worker, facts, book);
  return openShifts(shifts, book).map(({ start, end, text }): AnsweredShift => ({ start, end, text }));
}

function factsOf(worker: WireWorker): WorkerFacts | null {
  return worker.role === "worker" && worker.regime !== null ? toFacts(worker, worker.regime) : null;
}

/** What both ways of answering have in common. */
function begin(record: SideRecord, facts: WorkerFacts | null, book: Book, ahead: Ahead) {
  const { id, name, exemption } = record.worker;
  const shifts = listAhead(record, facts, book, ahead);
  return {
    id,
    name,
    reason: JSON.stringify(exemption?.reason ?? null),
    shifts,
    isFull: facts?.regime === "regular" && shifts.length >= book.count,
    holiday: facts === null ? none : daysOf("holiday", facts.holiday),
    exemption: facts === null ? none : daysOf("exemption", facts.exemption),
  };
}

function computeAlertDate(facts: WorkerFacts | null, { countdownRan }: WireWorker, { today }: Book): string | null {
  if (facts === null) return null;
  return alertDate(facts, { today, countdownRan })?.toString() ?? null;
}

/** What a member is told: the side's own words, and what the SDK adds where it leaves something to be computed. */
export function givenAnswer(record: SideRecord, book: Book): Answer {
  const { worker } = record;
  const facts = factsOf(worker);
  return {
    ...begin(record, facts, book, givenAhead),
    status: worker.status,
    mayShop: worker.mayShop,
    alertDate: worker.alertDate === undefined ? computeAlertDate(facts, worker, book) : worker.alertDate,
  };
}

/** What the rules say to the same facts. */
export function rulesAnswer(record: SideRecord, book: Book): Answer {
  const { worker } = record;
  const facts = factsOf(worker);
  const { countdownRan } = worker;
  const answer = facts && statusOf(facts, { today: book.today, countdownRan, settings: book.settings.rules });
  return {
    ...begin(record, facts, book, rulesAhead),
    status: answer?.status ?? null,
    mayShop: answer === null ? worker.role === "non-worker" : mayShop(answer.status),
    alertDate: computeAlertDate(facts, worker, book),
  };
}
