#!/bin/sh
# The example from start to end, in the folder $1: a copy without generated modules.
set -eu
cd "$1"
rm -rf translation/workflows how.lock .mypy_cache

show() {
    printf '\n$ %s\n' "$*"
    "$@"
}

printf '%s\n' "One HOW, two training methods: each call is checked, becomes a module, and runs."
show how check

printf '\n%s\n' "A migration that forgot the picker is explained (this file is wrong on purpose):"
if show how check mistakes/mixed_models.py; then
    echo "the wrong call was not found" >&2
    exit 1
fi

show how generate
show cat translation/workflows/phrase_translator.py
show how generate --check

printf '\n$ %s\n' "how run phrase_translator --input input/phrases.json"
how run phrase_translator --input input/phrases.json > build-result.json
sed -n '1,10p' build-result.json
echo "  ... (the whole model, $(wc -c < build-result.json | tr -d ' ') bytes of JSON)"
