import { type ChannelName, type Form, forms } from "../types.ts";
import { channels } from "./registry.ts";

/** Every form a channel's notices can take, in the order of the list of forms. */
export function formsOf(name: ChannelName): readonly Form[] {
  const channel = channels[name];
  const own: ReadonlySet<string> = new Set([...Object.keys(channel.forms), ...channel.files, "json"]);
  return (Object.keys(forms) as Form[]).filter((form) => own.has(form));
}
