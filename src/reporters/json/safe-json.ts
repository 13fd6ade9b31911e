// C1 controls, DEL, soft hyphen, bidi and zero-width letters, line and paragraph separators, byte-order mark, tags.
const HIDDEN =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
/** `##[command]` and `##vso[command]` are read anywhere in a line by GitHub's and Azure's runners. */
const RUNNER_COMMAND = /#(?=#[\w.]*\[)/g;

/**
 * One JSON document and a line break. Letters that a terminal or a runner could take for a command are written as
 * `\u…`: parsed, the document is the same.
 */
export function safeJson(document: unknown): string {
  const json = JSON.stringify(document, null, 2);
  return `${json.replaceAll(HIDDEN, escapeUnits).replaceAll(RUNNER_COMMAND, escapeUnits)}\n`;
}

function escapeUnits(text: string): string {
  return text.replaceAll(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
