/** For `npx drizzle-kit generate --config demo/store/drizzle.config.ts`: SQL in demo/migrations from what changed in schema.ts. */
import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./demo/store/schema.ts",
  out: "./demo/migrations",
});
