/** A page of a cooperative's own in React 19: elements as tags, properties as props, events as listeners. */
import { createCoopShift, type NextShift } from "coopshift";
import "coopshift/define";
import type { CoopEvents, CoopShiftStatus } from "coopshift/elements";
import type {} from "coopshift/jsx";
import { createMockFetch, mockBaseUrl } from "coopshift/mocks";
import { useRef, useState } from "react";
import { createRoot } from "react-dom/client";

const now = "2026-11-24T09:00:00Z";
const client = createCoopShift({ backend: mockBaseUrl, fetch: createMockFetch("irregular-alert", { now }) });

export function tellDay({ start }: NextShift): string {
  return start.toPlainDate().toString();
}

function App() {
  const card = useRef<CoopShiftStatus>(null);
  const [loaded, setLoaded] = useState<readonly string[]>([]);
  const handleLoad = ({ detail }: CoopEvents["coop-load"]) => setLoaded((before) => [...before, detail.element]);
  return (
    <main>
      <coop-shift-status
        ref={card}
        className="card"
        lang="fr"
        backend={`mock:irregular-ahead?now=${now}`}
        headingLevel={3}
        oncoop-load={handleLoad}
      >
        Your status shows here.
      </coop-shift-status>
      <coop-shift-provider client={client} login-url="/login" oncoop-sign-up={(event) => event.preventDefault()}>
        <coop-open-shifts purpose="irregular" oncoop-load={handleLoad} />
      </coop-shift-provider>
      <output>{loaded.join(" ")}</output>
      <button type="button" onClick={() => card.current?.retry()}>
        Again
      </button>
    </main>
  );
}

// @ts-expect-error -- not one of the two purposes
export const misspelt = <coop-open-shifts purpose="compensations" />;
// @ts-expect-error -- no such part of what is told
export const misread = <coop-open-shifts oncoop-signed-up={({ detail }) => detail.shifts} />;
// @ts-expect-error -- an address is text
export const mistyped = <coop-next-shifts backend={3} />;

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
