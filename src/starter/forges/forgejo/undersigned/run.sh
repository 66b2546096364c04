# What the workflows of this folder do, each by its name: sh base/.forgejo/undersigned/run.sh TASK, in the folder above a clone called base.
# Installs what package-lock.json says, and runs nothing of a request. No action from elsewhere is used: git, npm and Undersigned do.
set -e
cd base
small() { npm ci --ignore-scripts --omit=dev --omit=optional; }
undersigned() { npx --no-install undersigned "$@"; }
# A request that could not be looked at keeps no other from its answer.
unless_it_stopped() { code=0; "$@" || code=$?; if [ "$code" -gt 1 ]; then exit "$code"; fi; }

case "$1" in
  install) small ;;
  check) small; undersigned automate judge --forge forgejo --number "$NUMBER" --annotate --out ../verdict ;;
  judge)
    # Where nothing waits, nothing is installed, and the next step has nothing to do.
    if node .forgejo/undersigned/anything-waits.js forgejo; then
      small
      unset FORGEJO_TOKEN GITHUB_TOKEN GITEA_TOKEN
      unless_it_stopped undersigned automate judge --forge forgejo --open --out ../verdicts
    fi ;;
  answer)
    if [ -d node_modules ]; then
      undersigned automate answer --forge forgejo --verdicts ../verdicts
      undersigned automate sign --forge forgejo --open
    fi ;;
  sign) undersigned automate sign --forge forgejo ;;
  links) undersigned automate links --forge forgejo ;;
  import)
    # Where no lists are named, nothing is installed.
    if grep -q '^imports:' content/site.yaml; then
      small
      undersigned automate import --forge forgejo
    fi ;;
  build) npm ci --ignore-scripts --omit=dev; undersigned build --out ../site ;;
  publish)
    # One commit without a past: the site can be built again from any commit of the campaign.
    cd ../site
    credentials=$(printf 'x-access-token:%s' "$TOKEN" | base64 -w0)
    export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=http.extraHeader GIT_CONFIG_VALUE_0="Authorization: Basic $credentials"
    git init --quiet --initial-branch pages
    git add --all --force
    git -c user.name=undersigned -c user.email=undersigned@localhost commit --quiet --message "The site as of $GITHUB_SHA"
    git push --quiet --force "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY.git" pages ;;
  *) echo "There is no task $1." >&2; exit 2 ;;
esac
