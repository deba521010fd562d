/** A figure: a drawing at the width that there is, its text alternative, and the table behind it. */
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { hasTemporal, loadTemporal } from "../../../src/index.ts";
import { Table, type TableData } from "./table.tsx";

export interface Drawing {
  /** CSS pixels; the width is the one that was given. */
  readonly height: number;
  readonly content: ReactNode;
}

export interface FigureProps {
  readonly title: string;
  /** What a reader should take from it, below the drawing. */
  readonly caption: ReactNode;
  /** What the drawing shows, for whoever doesn't see it. */
  readonly description: string;
  readonly table: TableData;
  /** Draws at a width in CSS pixels, so that text keeps its size on every screen. */
  readonly draw: (width: number) => Drawing;
}

const usualWidth = 640;
const leastWidth = 200;

function useWidth(): readonly [ref: (element: HTMLElement | null) => void, width: number] {
  const [width, setWidth] = useState(usualWidth);
  const observer = useRef<ResizeObserver | null>(null);
  const ref = (element: HTMLElement | null): void => {
    observer.current?.disconnect();
    if (element === null) return;
    observer.current = new ResizeObserver(([entry]) => {
      // Nothing is drawn for a page that is still hidden.
      if (entry && entry.contentRect.width >= leastWidth) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.current.observe(element);
  };
  const stable = useRef(ref);
  return [stable.current, width];
}

/** Shows its content once Temporal can be called: at once where the browser has it. */
export function WithTemporal({ children }: { readonly children: () => ReactNode }): ReactNode {
  const [ready, setReady] = useState(hasTemporal);
  useEffect(() => {
    if (!ready) void loadTemporal().then(() => setReady(true));
  }, [ready]);
  return ready ? children() : null;
}

export function Figure({ title, caption, description, table, draw }: FigureProps): ReactNode {
  const id = useId();
  const [ref, width] = useWidth();
  const { height, content } = draw(width);
  return (
    <figure className="fig" aria-labelledby={`${id}caption`}>
      <div className="fig-title" id={`${id}caption`}>
        {title}
      </div>
      <div className="fig-drawing" ref={ref}>
        <svg
          role="img"
          aria-labelledby={`${id}title ${id}description`}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
        >
          <title id={`${id}title`}>{title}</title>
          <desc id={`${id}description`}>{description}</desc>
          {content}
        </svg>
      </div>
      <figcaption>{caption}</figcaption>
      <details className="fig-table">
        <summary>The same as a table</summary>
        <Table {...table} label={title} />
      </details>
    </figure>
  );
}
