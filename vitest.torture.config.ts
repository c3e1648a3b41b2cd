import { defineConfig } from "vitest/config";

/** Hours of misfortune in minutes: `npm run torture`. */
export default defineConfig({
  test: {
    include: ["test/torture/**/*.test.ts"],
    globalSetup: ["test/support/buildOnce.ts"],
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
    env: { NO_COLOR: "1", TZ: "UTC", LANG: "C.UTF-8" },
  },
});
