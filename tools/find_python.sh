#!/usr/bin/env bash
# Prints a Python that can carry Larix: 3.11 or later, able to make an environment. PYTHON=… names one to try first.
set -u

for candidate in "${PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11 python; do
  [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1 || continue
  "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
  if "$candidate" -c 'import ensurepip, venv' 2>/dev/null; then
    command -v "$candidate"
    exit 0
  fi
  incomplete=$candidate
done

if [ -n "${incomplete:-}" ]; then
  version=$("$incomplete" -c 'import sys; print(f"{sys.version_info[0]}.{sys.version_info[1]}")')
  echo "Python $version is here, but not the part of it that makes environments (ensurepip)." >&2
  echo "On Debian or Ubuntu, ask whoever looks after the machine to install the package python$version-venv." >&2
else
  echo "Larix needs Python 3.11 or later, and there is none on PATH. Install one, or name it: make demo PYTHON=/path/to/python3" >&2
fi
exit 1
