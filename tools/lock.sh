#!/usr/bin/env bash
# Chooses the newest versions that fit pyproject.toml and package.json and writes every lock file anew.
# Run by `make lock`. No address of a registry may stand in a lock file: each installer finds its own way.
set -euo pipefail

compile() {
  uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header "$@"
}

cd "$(dirname "$0")/.."
echo uv | compile --output-file requirements/uv.txt -
compile --extra examples --group setup --output-file requirements/demo.txt pyproject.toml
compile --extra examples --extra postgres --group setup --group dev --constraints requirements/demo.txt \
  --output-file requirements/dev.txt pyproject.toml
npm install --package-lock-only --ignore-scripts --no-audit --no-fund --omit-lockfile-registry-resolved >/dev/null

if grep -nE '://|--(extra-)?index-url|--find-links' requirements/*.txt package-lock.json; then
  echo "A lock file names an address; see the lines above." >&2
  exit 1
fi
