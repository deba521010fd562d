/** The drawings of icons that come with what is loaded later, written by the build as those of a first look are. */
import copy from "lucide/dist/esm/icons/copy.mjs";
import mail from "lucide/dist/esm/icons/mail.mjs";
import phone from "lucide/dist/esm/icons/phone.mjs";
import { draw } from "./draw.ts";

export const iconPaths = {
  copy: draw(copy),
  mail: draw(mail),
  phone: draw(phone),
};
