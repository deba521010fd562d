/** The script-tag build: everything registered, nothing exported. */
import "./define.ts";
