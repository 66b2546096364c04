// The places of a page in which a campaign may put a component of its own: content/components/<place>.astro. They stay through a major version.

export const slots = ['Header', 'BelowHeader', 'AboveLetter', 'BelowLetter', 'BeforeSign', 'BelowHome', 'Footer'] as const;

export type Slot = (typeof slots)[number];

export function isSlot(name: string): name is Slot {
  return (slots as readonly string[]).includes(name);
}
