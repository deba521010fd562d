/** How the manager around the stories looks: the palette of the elements, quietly. */
import { create } from "storybook/theming";

const font = "ui-sans-serif, system-ui, sans-serif";

export const theme = create({
  base: "light",
  brandTitle: "coopshift",
  brandUrl: "./",
  brandTarget: "_self",
  fontBase: font,
  colorPrimary: "#1b664a",
  colorSecondary: "#1b664a",
  appBg: "#f6f3ec",
  appContentBg: "#ffffff",
  appPreviewBg: "#ffffff",
  appBorderColor: "#e2ddd1",
  appBorderRadius: 8,
  textColor: "#22261f",
  textMutedColor: "#5b6157",
  barTextColor: "#5b6157",
  barSelectedColor: "#1b664a",
  barHoverColor: "#1b664a",
  barBg: "#ffffff",
  inputBg: "#ffffff",
  inputBorder: "#7c776b",
  inputTextColor: "#22261f",
  inputBorderRadius: 6,
});
