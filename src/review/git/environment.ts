// The environment in which git is started: what the caller's shell says about repositories, pagers and prompts stays outside.

/** Variables of git that the programs we start may see: none that names a repository, a command or a configuration. */
export function gitEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|LC_|LANG$|LANGUAGE$|PAGER$)/i.test(name));
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    // Nobody sits there to be asked, and nothing is paged.
    GIT_TERMINAL_PROMPT: '0',
    GIT_PAGER: 'cat',
    // Objects are what their names say: no refs/replace.
    GIT_NO_REPLACE_OBJECTS: '1',
    // Reading never writes, not even a fresher index.
    GIT_OPTIONAL_LOCKS: '0',
    // What a partial clone lacks is an error and no reason to reach the network.
    GIT_NO_LAZY_FETCH: '1',
    // A name is a name: no pattern, no magic.
    GIT_LITERAL_PATHSPECS: '1',
    ...extra,
  };
}
