/** Times tasks in turn, round after round in one process, so that whatever else the machine does meets all of them. */

/** A task of so many units of work: workers, or the whole of it at once. */
export interface Task {
  readonly name: string;
  readonly units: number;
  /** Whether it may do fewer of them in a round, where all take long. */
  readonly mayBeCut: boolean;
  readonly run: (units: number) => void;
}

export interface Timed<Entrant extends Task> {
  readonly task: Entrant;
  /** Milliseconds per unit, one for each round. */
  readonly times: readonly number[];
}

/** Milliseconds since any moment. */
export type Clock = () => number;

/** Milliseconds that a slow task may take of a round. */
const turn = 40;
const warmUps = 3;

function timeRun(task: Task, units: number, clock: Clock): number {
  const start = clock();
  task.run(units);
  return (clock() - start) / units;
}

/** So many units that a turn is about full, at least one. */
function fitUnits(task: Task, clock: Clock): number {
  if (!task.mayBeCut) return task.units;
  let units = 1;
  while (units < task.units && timeRun(task, units, clock) * units < turn / 2) units = Math.min(units * 2, task.units);
  return units;
}

export function measure<Entrant extends Task>(
  tasks: readonly Entrant[],
  rounds: number,
  clock: Clock,
): Timed<Entrant>[] {
  const entrants = tasks.map((task) => {
    const times: number[] = [];
    return { task, units: fitUnits(task, clock), times };
  });
  for (let round = -warmUps; round < rounds; round++) {
    for (const { task, units, times } of entrants) {
      const time = timeRun(task, units, clock);
      if (round >= 0) times.push(time);
    }
  }
  return entrants;
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

/** How many times as long `slow` took as `fast`: the median of the rounds, each by itself. */
export function ratio(slow: readonly number[], fast: readonly number[]): number {
  return median(slow.map((time, round) => time / (fast[round] ?? Number.NaN)));
}
