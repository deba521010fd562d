/** The reference that the build writes as Markdown, one file an entry point. */
/// <reference types="vite/client" />
import type { ReactNode } from "react";
import { RepoMarkdown } from "./markdown.tsx";

const files: Readonly<Record<string, string>> = import.meta.glob<string>("../api/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
});

export function ApiReference(): ReactNode {
  const texts = Object.entries(files);
  if (texts.length === 0) return <p>The reference is made by the build: run it once, and it shows here.</p>;
  return texts.map(([path, text]) => <RepoMarkdown key={path} text={text} />);
}
