/** The package's version, as package.json has it (a test holds the two together): a browser can't read that file. */
export const version = "0.1.0";
