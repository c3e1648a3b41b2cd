import type { UserError } from "../core/errors.ts";
import type { Locale } from "../core/i18n/locale.ts";
import type { Template } from "../core/notice/types.ts";
import type { Facts } from "../core/playbook/factsFile.ts";
import type { Plan } from "../core/playbook/types.ts";

/** Playbooks and templates as they are on disk now. */
export interface Library {
  /** Names of the playbooks on offer. */
  playbooks(): Promise<readonly PlaybookSummary[]>;
  /**
   * @param nameOrPath a shipped playbook's name, or a path.
   * @throws UserError `playbook-not-found` (with the nearest name), `playbook-invalid` (with findings).
   */
  load(nameOrPath: string): Promise<LoadedPlaybook>;
  /**
   * Every template with the facts that templates and playbooks declare; one of the user's own goes before the
   * shipped one of the same name.
   */
  catalogue(): Promise<Catalogue>;
  /** The files of a template's folder by name, to be copied and changed. Undefined when there is none. */
  /** The folder for the user's own templates, as she would type it. */
  readonly ownTemplates: string;
  templateFiles(name: string): Promise<Readonly<Record<string, string>> | undefined>;
}

/** Templates on offer, and the facts they may ask for. */
export interface Catalogue extends Facts {
  readonly templates: readonly CatalogueTemplate[];
}

export interface CatalogueTemplate {
  readonly name: string;
  /** Its folder as the user would type it. */
  readonly folder: string;
  /** The same where it is one of the user's own. */
  readonly own?: string;
  readonly languages: Readonly<Partial<Record<Locale, Template>>>;
  /** Why it cannot be used: a folder beside it that is none of ours must not stop the others. */
  readonly problem?: UserError;
}

export interface PlaybookSummary {
  readonly id: string;
  /** By operator language. */
  readonly texts: Readonly<Record<Locale, { readonly title: string; readonly when: string }>>;
  readonly steps: number;
}

export interface LoadedPlaybook {
  readonly plan: Plan;
  readonly templates: readonly Template[];
  readonly sources: Readonly<Record<string, string>>;
}
