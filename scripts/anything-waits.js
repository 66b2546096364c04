// Whether a run of the automation has anything to do, asked before it installs the software for it: node scripts/anything-waits.js
// github|gitlab|forgejo. Needs nothing but Node. Ends with 0 where something may wait, and where nobody can tell; else with 1.

/** In hours. Runs are missed now and then. */
const recent = 3;
/** In this hour (UTC) everything is looked at, whatever happened before. */
const wholeHour = 5;

const { env } = process;
const token = env.UNDERSIGNED_TOKEN;

/** Where open requests and issues are listed, the last changed first; and how the token is sent. */
const forges = {
  github: () => {
    const root = `${env.GITHUB_API_URL}/repos/${env.GITHUB_REPOSITORY}`;
    return {
      lists: [`${root}/pulls?state=open&sort=updated&direction=desc&per_page=100`, `${root}/issues?state=open&sort=updated&per_page=100`],
      headers: token ? { Authorization: `Bearer ${token}` } : {},
    };
  },
  forgejo: () => {
    const root = `${env.FORGEJO_API_URL ?? env.GITHUB_API_URL}/repos/${env.FORGEJO_REPOSITORY ?? env.GITHUB_REPOSITORY}`;
    return {
      lists: [`${root}/pulls?state=open&sort=recentupdate&limit=50`, `${root}/issues?state=open&type=issues&sort=recentupdate&limit=50`],
      headers: token ? { Authorization: `token ${token}` } : {},
    };
  },
  gitlab: () => {
    const root = `${env.CI_API_V4_URL}/projects/${env.CI_PROJECT_ID}`;
    const query = 'state=opened&order_by=updated_at&per_page=100';
    return {
      lists: [`${root}/merge_requests?${query}`, `${root}/issues?${query}`],
      headers: token ? { 'PRIVATE-TOKEN': token } : {},
    };
  },
};

/** A request that was never answered, or anything that has changed lately. What a person has taken over waits for nobody here. */
function mayWait(/** @type {any} */ one, /** @type {boolean} */ isRequest, /** @type {Date} */ now) {
  const labels = (one.labels ?? []).map((/** @type {any} */ label) => label.name ?? label);
  if (isRequest && !labels.some((/** @type {string} */ name) => name.startsWith('check: ') || name === 'engine')) return true;
  if (!isRequest && (labels.includes('by hand') || !(labels.includes('signature') || /^signature\b/i.test(one.title)))) return false;
  return now.getTime() - Date.parse(one.updated_at) < recent * 3_600_000;
}

async function anythingWaits(/** @type {string | undefined} */ kind, now = new Date()) {
  if (kind !== 'github' && kind !== 'gitlab' && kind !== 'forgejo') throw new Error('Name the forge: github, gitlab or forgejo.');
  if (now.getUTCHours() === wholeHour) return true;
  const { lists, headers } = forges[kind]();
  for (const [index, url] of lists.entries()) {
    const response = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(30_000) });
    const found = response.ok ? await response.json() : undefined;
    if (!Array.isArray(found)) throw new Error(`The forge answered with ${response.status}.`);
    if (found.some((one) => mayWait(one, index === 0, now))) return true;
  }
  return false;
}

try {
  const waits = await anythingWaits(process.argv[2], env.UNDERSIGNED_NOW ? new Date(env.UNDERSIGNED_NOW) : undefined);
  process.stdout.write(waits ? 'Something may wait.\n' : 'Nothing waits.\n');
  process.exitCode = waits ? 0 : 1;
} catch (error) {
  process.stdout.write(`Nobody can tell whether something waits, so the run goes on: ${/** @type {Error} */ (error).message}\n`);
}
