/** Most bytes a playbook, sidecar, template or answers file may have. */
export const maxFileBytes = 1024 * 1024;
