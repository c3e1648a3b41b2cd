import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../support/playbooks.ts";
import { crisis } from "../support/runCrisis.ts";

const facts =
  'company: Nordlight\nservice: { en: the shop, de: der Shop }\npersonal_data: unknown\ncrisis_type: outage\nnext_update_at: "in 30 min"\n';

describe("crisis preview", () => {
  it("without a browser it prints the path of the page, with every language in it", () => {
    const { run, home } = crisis();
    writeFileSync(join(home, "facts.yaml"), facts);
    const { code, out } = run(["preview", "holding-message", "--lang", "en,de", "--facts", join(home, "facts.yaml")], {
      env: { TMPDIR: home },
    });
    expect(code).toBe(0);
    const page = readFileSync(out.trim(), "utf8");
    expect(page).toMatch(
      /<section lang="en">[\s\S]*We have an outage: the shop\.[\s\S]*<section lang="de">[\s\S]*der Shop/,
    );
  });

  it("hostile facts stay words: no markup of theirs is in the page (N3)", () => {
    const { run, home } = crisis();
    const evil = '</pre></iframe><script src="https://evil.example/x.js"></script>';
    const sets = [
      "company=Nordlight",
      `service=${evil}`,
      "personal_data=no",
      "crisis_type=outage",
      "next_update_at=in 30 min",
    ];
    const args = ["preview", "holding-message", "--lang", "en", "-o", join(home, "page.html")];
    expect(run([...args, ...sets.slice(1).flatMap((set) => ["--set", set])]).code).toBe(0);
    const page = readFileSync(join(home, "page.html"), "utf8");
    expect(page).not.toContain("<script");
    expect(page).toContain("&lt;script");
  });

  it("shows an accepted notice of an incident as its files have it", () => {
    const { run, home } = crisis();
    run(["run", "outage", "--answers", join(root, "docs/examples/outage.answers.yaml")]);
    const { incidents } = JSON.parse(run(["list", "--all", "--json"]).out) as { incidents: { id: string }[] };
    const id = incidents[0]?.id ?? "";
    const page = join(home, "page.html");
    expect(run(["preview", "web-notice#1", "--incident", id, "-o", page])).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(page, "utf8")).toContain("srcdoc=");
    const wrong = run(["preview", "web-notice#7", "--incident", id, "-o", page]);
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining("web-notice#1") as unknown });
  });
});
