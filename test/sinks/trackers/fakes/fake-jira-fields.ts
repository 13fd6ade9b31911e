/** What a new issue may say that a project may refuse. */
export interface NewFields {
  readonly project?: { readonly key: string };
  readonly priority?: { readonly name: string };
  readonly labels?: readonly string[];
  readonly components?: readonly { readonly name: string }[];
}

/** The fields that Jira refuses, each with its sentence; empty when all is well. */
export function refusedFields(
  { project, priority, labels = [], components = [] }: Partial<Record<keyof NewFields, unknown>> & NewFields,
  uses: { readonly priorities: readonly string[]; readonly components: readonly string[] },
): Record<string, string> {
  const errors: Record<string, string> = {};
  if (project?.key !== 'ACME') errors['project'] = 'valid project is required';
  if (priority !== undefined && !uses.priorities.includes(priority.name))
    errors['priority'] = "Field 'priority' cannot be set.";
  if (labels.some((label) => /\s/.test(label))) errors['labels'] = "The label can't contain spaces.";
  if (components.some(({ name }) => !uses.components.includes(name)))
    errors['components'] = 'Component name is not valid';
  return errors;
}
