/** The "About" page of an element: what it is, one of its states, its attributes, slots, parts and events. */
import { Controls, Description, Primary, Subtitle, Title } from "@storybook/addon-docs/blocks";
import { createElement, Fragment, type ReactElement } from "react";

/** Its other states are in the sidebar: dozens of them on one page would be a slow one. */
export function DocsPage(): ReactElement {
  return createElement(
    Fragment,
    null,
    ...[Title, Subtitle, Description, Primary, Controls].map((block) => createElement(block, { key: block.name })),
  );
}
