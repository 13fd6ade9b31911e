/** The ways out of a status: `To Do` → `In Progress`, `Done`; `Done` → `To Do`. */
export function transitionsFrom(status: 'To Do' | 'Done', root: string): object[] {
  const to = (id: string, name: string, key: string, category: number) => {
    const statusCategory = { self: root, id: category, key, colorName: 'blue-gray', name };
    return { id, name, to: { self: root, id, name, statusCategory } };
  };
  return status === 'Done'
    ? [to('11', 'To Do', 'new', 2)]
    : [to('21', 'In Progress', 'indeterminate', 4), to('31', 'Done', 'done', 3)];
}
