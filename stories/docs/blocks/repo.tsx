/** Files of the repository as pages: what they say is written once. */
/// <reference types="vite/client" />
import { AnchorMdx } from "@storybook/addon-docs/blocks";
import type { ComponentProps, ReactNode } from "react";
import { docsHref, resolvePath } from "./repo-pages.ts";
import { RepoMarkdown } from "./markdown.tsx";

const files: Readonly<Record<string, string>> = import.meta.glob<string>(
  ["../../../docs/*.md", "../../../CHANGELOG.md", "../../../CONTRIBUTING.md", "../../../SECURITY.md"],
  { query: "?raw", import: "default", eager: true },
);

/** A link of the file leads to the page that its target has here; what has none is shown as its name. */
function linkFrom(path: string) {
  return function RepoLink({ href = "", children }: ComponentProps<"a">): ReactNode {
    if (/^(?:https?:|mailto:|#)/.test(href))
      return (
        <AnchorMdx href={href} target="_self">
          {children}
        </AnchorMdx>
      );
    const page = docsHref(resolvePath(path, href));
    return page === undefined ? (
      <code>{children}</code>
    ) : (
      <AnchorMdx href={page} target="_self">
        {children}
      </AnchorMdx>
    );
  };
}

/** @param path from the root of the repository: `docs/speed.md`. */
export function RepoFile({ path }: { readonly path: string }): ReactNode {
  const text = files[`../../../${path}`];
  if (text === undefined) {
    return (
      <>
        <h1>Not here yet</h1>
        <p>This page is written in {path}, which this build doesn’t have.</p>
      </>
    );
  }
  return <RepoMarkdown text={text} link={linkFrom(path)} />;
}

/** The same as a part of another page, a level lower and under a heading of that page's; nothing where there is none. */
export function RepoSection({ path, title }: { readonly path: string; readonly title: string }): ReactNode {
  const text = files[`../../../${path}`];
  if (text === undefined) return null;
  const lower = text.replace(/^# .*$/m, "").replaceAll(/^(#{2,5}) /gm, "$1# ");
  return (
    <>
      <h2>{title}</h2>
      <RepoMarkdown text={lower} link={linkFrom(path)} />
    </>
  );
}
