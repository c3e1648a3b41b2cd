import type { TextPart } from "../personal.ts";

/** How a mailing service takes fields of the recipient: its tags, and which signs of a text it would take for its own. */
export interface MergeSystem {
  readonly tags: (field: string, part: TextPart) => MergeTags;
  /** Signs the service would act on; `\0` stands where a tag of ours stands. */
  readonly signs: readonly ServiceSign[];
}

/** The tags around a sentence with a field, and around the one for recipients without it. */
export interface MergeTags {
  readonly start: string;
  readonly value: string;
  readonly otherwise: string;
  readonly end: string;
}

/** Literal text that would be acted on. In HTML it is written as character references, which no service reads. */
export interface ServiceSign {
  /** Global. */
  readonly pattern: RegExp;
  /** How plain text says the same; absent where it cannot, and the notice is refused with the place. */
  readonly inText?: (signs: string) => string;
}
