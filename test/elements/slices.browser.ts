/** What a frame is asked to lay out of a long list. */
import { assert } from "chai";
import { Slices, type Piece } from "../../src/elements/open-shifts/slices.ts";

/** Three openings of one day, at one pair of times. */
class Cell implements Piece {
  readonly size = 3;
  readonly top: number;
  isStale = true;
  isHeld = true;

  constructor(top: number) {
    this.top = top;
  }

  fill(): void {
    this.isStale = false;
  }

  release(): void {
    this.isHeld = false;
  }
}

function createSlices(): Slices {
  const slices = new Slices({
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  });
  slices.hostConnected();
  return slices;
}

class Broken extends Cell {
  override fill(): void {
    throw new RangeError("no words for it");
  }
}

describe("a long list", () => {
  it("comes although one before it couldn't be made", async () => {
    const slices = createSlices();
    const farDown = Array.from({ length: 100 }, () => new Broken(1000));
    slices.show([new Cell(0), ...farDown]);
    const failure = await slices.done().catch((error: unknown) => error);
    assert.instanceOf(failure, RangeError);
    const next = Array.from({ length: 100 }, (_, index) => new Cell(index));
    slices.show(next);
    await slices.done();
    assert.isFalse(next.some(({ isStale, isHeld }) => isStale || isHeld));
    slices.hostDisconnected();
  });
});

describe("seven days side by side", () => {
  /** Rows of seven, all of them so near the top that they are on the first screen. */
  const createWeek = (): Cell[] => Array.from({ length: 84 }, (_, index) => new Cell(Math.floor(index / 7) / 10));
  const shown = (week: readonly Cell[]): number => week.filter(({ isHeld }) => !isHeld).length;

  it("come a few rows of the screen at a time, so that no frame is long, and no row without one of its days", async () => {
    const week = createWeek();
    const slices = createSlices();
    slices.show(week);
    const atOnce = shown(week);
    assert.isAtLeast(atOnce, 7);
    assert.isBelow(atOnce * 3, 48);
    assert.equal(atOnce % 7, 0);
    for (const cell of week) assert.isTrue(cell.isHeld || !cell.isStale);
    await slices.done();
    assert.equal(shown(week), week.length);
    slices.hostDisconnected();
  });

  it("come all at once where all is asked for", () => {
    const week = createWeek();
    const slices = createSlices();
    slices.show(week);
    slices.finish();
    assert.equal(shown(week), week.length);
    slices.hostDisconnected();
  });
});
