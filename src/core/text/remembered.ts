// Remembers what was made for a key, such as a formatter for a locale.

/** `Intl` takes a hundred times as long to make a formatter as to use it, and a long list uses some a hundred thousand times. */
export function remembered<Made>(make: (key: string) => Made): (key: string) => Made {
  const known = new Map<string, { readonly made: Made }>();
  return (key) => {
    let found = known.get(key);
    if (!found) {
      found = { made: make(key) };
      known.set(key, found);
    }
    return found.made;
  };
}
