/** Collects what the objects of an export share: tasks, which have ids, and coordinators, which have none. */
import type { CoordinatorRecord, TaskRecord } from "../../backend/model.ts";
import type { WireCoordinator, WireTask } from "../../contract/index.ts";

export interface CatalogueBuilder {
  /** Takes both in. @returns the coordinator's id. @throws {RangeError} for a task that has another name elsewhere. */
  readonly add: (item: { readonly task: WireTask; readonly coordinator: WireCoordinator | null }) => string | null;
  readonly tasks: () => readonly TaskRecord[];
  /** All agreed to be shown: the contract shows no others. */
  readonly coordinators: () => readonly CoordinatorRecord[];
}

/** The same whatever the order in which the languages are listed. */
function nameKey({ name }: WireTask): string {
  return JSON.stringify(Object.entries(name).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export function createCatalogueBuilder(): CatalogueBuilder {
  const tasks = new Map<string, TaskRecord>();
  const coordinators = new Map<string, CoordinatorRecord>();

  function addTask(task: WireTask): void {
    const known = tasks.get(task.id);
    if (known === undefined) tasks.set(task.id, task);
    else if (nameKey(known) !== nameKey(task)) {
      const names = [known, task].map(({ name }) => JSON.stringify(name)).join(" and ");
      throw new RangeError(`the task ${task.id} has two names, ${names}. Give it one.`);
    }
  }

  function addCoordinator(coordinator: WireCoordinator): string {
    const key = JSON.stringify([coordinator.name, coordinator.email, coordinator.phone]);
    const id = `coordinator-${String(coordinators.size + 1).padStart(3, "0")}`;
    const found = coordinators.get(key) ?? { ...coordinator, id, consent: true };
    coordinators.set(key, found);
    return found.id;
  }

  return {
    add: ({ task, coordinator }) => {
      addTask(task);
      return coordinator === null ? null : addCoordinator(coordinator);
    },
    tasks: () => [...tasks.values()],
    coordinators: () => [...coordinators.values()],
  };
}
