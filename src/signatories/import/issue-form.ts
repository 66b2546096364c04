// The issue forms of a repository, as GitHub and Forgejo read them: what they ask, in which order.

import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseYaml } from './source/records.ts';

export interface FormField {
  readonly type: 'input' | 'textarea' | 'dropdown' | 'checkboxes';
  readonly id: string | undefined;
  readonly label: string;
  /** Of checkboxes: the label of each, and whether no one may send the form without it. */
  readonly boxes: ReadonlyMap<string, boolean>;
  /** Whether the forge puts the answer into a fence of code. */
  readonly isFenced: boolean;
}

export interface IssueForm {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly fields: readonly FormField[];
}

const folders = [
  '.github/ISSUE_TEMPLATE',
  '.forgejo/ISSUE_TEMPLATE',
  '.forgejo/issue_template',
  '.gitea/ISSUE_TEMPLATE',
  '.gitea/issue_template',
];
const maxBytes = 64 * 1024;

const formSchema = z.object({
  body: z.array(
    z.object({
      type: z.string(),
      id: z.string().optional(),
      attributes: z.object({ label: z.string().optional(), render: z.string().optional(), options: z.array(z.unknown()).optional() }),
    }),
  ),
});
const boxSchema = z.object({ label: z.string(), required: z.string().optional() });
const types: readonly string[] = ['input', 'textarea', 'dropdown', 'checkboxes'] satisfies FormField['type'][];

/** The forms of a repository in the order of their paths. What is not a form, or cannot be read, is passed over. No link is followed. */
export function readIssueForms(root: string): IssueForm[] {
  return folders
    .flatMap((folder) =>
      isOrdinaryFolder(root, folder)
        ? readdirSync(join(root, folder))
            .filter((name) => /\.ya?ml$/i.test(name))
            .sort()
            .map((name) => `${folder}/${name}`)
        : [],
    )
    .flatMap((path) => readForm(root, path) ?? []);
}

function isOrdinaryFolder(root: string, folder: string): boolean {
  return [folder.split('/')[0] ?? '', folder].every((path) => lstatSync(join(root, path), { throwIfNoEntry: false })?.isDirectory());
}

function readForm(root: string, path: string): IssueForm | undefined {
  const stats = lstatSync(join(root, path));
  if (!stats.isFile() || stats.size > maxBytes) return undefined;
  let value: unknown;
  try {
    value = parseYaml(readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n'), path);
  } catch {
    return undefined;
  }
  const form = formSchema.safeParse(value);
  if (!form.success) return undefined;
  const fields = form.data.body.flatMap(({ type, id, attributes: { label, render, options = [] } }): FormField[] =>
    types.includes(type) && label !== undefined
      ? [
          {
            type: type as FormField['type'],
            id,
            label: label.trim(),
            boxes: type === 'checkboxes' ? boxesOf(options) : new Map(),
            isFenced: render !== undefined,
          },
        ]
      : [],
  );
  return fields.length > 0 ? { path, fields } : undefined;
}

function boxesOf(options: readonly unknown[]): Map<string, boolean> {
  return new Map(
    options.flatMap((option) => {
      const box = boxSchema.safeParse(option);
      return box.success ? [[box.data.label.trim(), box.data.required === 'true'] as const] : [];
    }),
  );
}
