/** The script-tag build: everything registered, nothing exported. */
import { elementClasses } from "./elements/registry.ts";
import { start } from "./script-tag/start.ts";

start(elementClasses);
