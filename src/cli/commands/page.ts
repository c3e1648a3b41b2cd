import { Command, InvalidArgumentError } from "commander";
import type { Cli } from "../cli.ts";
import { langOption } from "../commonOptions.ts";
import type { ServeOptions } from "../servePage.ts";

/** `crisis page`: the page shown instead of the broken one. */
export const pageCommand = (cli: Cli): Command =>
  new Command("page")
    .summary("serve the placeholder page for a stop-gap")
    .description("The page that is shown instead of the broken one.")
    .addCommand(serveCommand(cli));

const serveCommand = (cli: Cli): Command =>
  new Command("serve")
    .summary("answer every request with the placeholder page")
    .description(
      "Answers every request, whatever its address and method, with the placeholder page: status 503, Retry-After in agreement with the time on the page, never cached. With several languages each reader gets hers. A new revision is taken over by itself. Ctrl-C ends it.",
    )
    .argument("[incident|file]", "id of an incident, or an HTML file; the newest open incident if left out")
    .option("--port <number>", "port to listen on; 0 for any that is free", portOf, 8503)
    .option("--host <address>", "address to listen on; 0.0.0.0 for everybody who reaches this machine", "127.0.0.1")
    .addOption(langOption())
    .addHelpText(
      "after",
      "\nExamples:\n  $ crisis page serve\n  $ crisis page serve page/placeholder-page.all.html --host 0.0.0.0 --port 8080\n  $ curl -i http://127.0.0.1:8503/any/path",
    )
    .action(async (what: string | undefined, options: ServeOptions) => {
      const { servePage } = await import("../servePage.ts");
      cli.exit(await servePage(cli, what, options));
    });

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("A port is a number from 0 to 65535.");
}
