/** Everything that members can see, with its words and its stories. */
/// <reference types="vite/client" />
import { AnchorMdx } from "@storybook/addon-docs/blocks";
import type { ReactNode } from "react";
import { attendances, cancelRefusals, signUpRefusals, statuses } from "../../../src/domain/words.ts";
import type { ErrorKind, NoticeSeverity } from "../../../src/i18n/messages.ts";
import { scenarioNames, scenarios } from "../../../src/mocks/scenarios.ts";
import { elementStates } from "../../lib/marks.ts";
import type { ElementStates } from "../../lib/states.ts";
import { Table } from "../blocks/table.tsx";
import { useWords } from "../blocks/words.ts";
import { storiesByMark, type StoryLink } from "./marked.ts";
import { stateMeanings, stepMeanings } from "./meanings.ts";

const tables = Object.values(
  import.meta.glob<ElementStates>("../../*.states.ts", { query: "?table", import: "default", eager: true }),
);
const marked = storiesByMark(tables);

const errorKinds: readonly ErrorKind[] = [
  "network",
  "timeout",
  "server",
  "contract",
  "rateLimited",
  "forbidden",
  "setup",
  "unexpected",
];
const severities: readonly NoticeSeverity[] = ["incident", "warning", "info"];

const mostLinks = 4;

/** The first few: which element, and the story's name for whoever doesn't see the others beside it. */
function Links({ links = [] }: { readonly links: readonly StoryLink[] | undefined }): ReactNode {
  if (links.length === 0) return "–";
  return (
    <ul className="state-links">
      {links.slice(0, mostLinks).map(({ element, name, href }) => (
        <li key={href}>
          <AnchorMdx href={href} target="_self">
            {element.replace("coop-", "").replaceAll("-", " ")}: {name}
          </AnchorMdx>
        </li>
      ))}
      {links.length > mostLinks ? <li>and {links.length - mostLinks} more in the sidebar</li> : null}
    </ul>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly kind: string;
  readonly rows: readonly (readonly [name: string, meaning: ReactNode])[];
}

function Section({ title, kind, rows, children }: SectionProps): ReactNode {
  return (
    <>
      <h2 id={kind}>{title}</h2>
      {children}
      <Table
        label={title}
        columns={["State", "To members", "Stories"]}
        rows={rows.map(([name, meaning]) => [
          <code key="name">{name}</code>,
          meaning,
          <Links key="links" links={marked.get(`${kind}:${name}`)} />,
        ])}
      />
    </>
  );
}

export function StateTables(): ReactNode {
  const { t, lang } = useWords();
  const say = (text: string): ReactNode => <q lang={lang}>{text}</q>;
  return (
    <>
      <Section title="Every element" kind="state" rows={elementStates.map((name) => [name, stateMeanings[name]])} />
      <Section title="While deciding" kind="step" rows={Object.entries(stepMeanings)}>
        <p>Signing up, cancelling, and getting a new calendar address go through the same steps.</p>
      </Section>
      <Section
        title="Where a member stands"
        kind="status"
        rows={statuses.map((name) => [name, say(t.status.meaning[name])])}
      />
      <Section
        title="Signing up is refused"
        kind="sign-up-refusal"
        rows={signUpRefusals.map((name) => [name, say(t.signUpRefusals[name])])}
      />
      <Section
        title="Cancelling is refused"
        kind="cancel-refusal"
        rows={cancelRefusals.map((name) => [name, say(t.cancelRefusals[name])])}
      />
      <Section title="Reading fails" kind="error" rows={errorKinds.map((name) => [name, say(t.errors[name])])} />
      <Section
        title="What became of a shift"
        kind="attendance"
        rows={attendances.map((name) => [name, say(t.attendance[name])])}
      />
      <Section title="Notices" kind="notice" rows={severities.map((name) => [name, say(t.notices.severity[name])])} />
      <Section
        title="Members to try"
        kind="scenario"
        rows={scenarioNames.map((name) => [name, scenarios[name].description["en"] ?? ""])}
      >
        <p>
          Each is a mock: <code>backend=&quot;mock:regular&quot;</code> plays the first one in any page, yours too.
        </p>
      </Section>
    </>
  );
}
