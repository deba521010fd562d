/** For `npm run db:generate`, which writes SQL to demo/migrations from what changed in schema.ts. */
import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./demo/store/schema.ts",
  out: "./demo/migrations",
});
