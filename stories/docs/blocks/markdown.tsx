/** Markdown in the clothes of the other pages. */
import { AnchorMdx, CodeOrSourceMdx, HeadersMdx, Markdown } from "@storybook/addon-docs/blocks";
import type { ComponentProps, ReactNode } from "react";
import { ScrollTable } from "./table.tsx";

type Link = (props: ComponentProps<"a">) => ReactNode;

function PlainLink({ href = "", children }: ComponentProps<"a">): ReactNode {
  return (
    <AnchorMdx href={href} target="_self">
      {children}
    </AnchorMdx>
  );
}

interface RepoMarkdownProps {
  readonly text: string;
  /** Where its links lead; default: where they say. */
  readonly link?: Link;
}

export function RepoMarkdown({ text, link = PlainLink }: RepoMarkdownProps): ReactNode {
  // Options take the place of Storybook's own as a whole, so that what it does with code and headings is said again.
  const overrides = {
    ...HeadersMdx,
    code: { component: CodeOrSourceMdx },
    a: { component: link },
    table: { component: ScrollTable },
  };
  return <Markdown options={{ overrides }}>{text}</Markdown>;
}
