from etl.hows import (
    batched,
    cached,
    cross_validated,
    fan_out,
    first_good,
    keyed,
    limited,
    load_by_mode,
    pipeline,
    raced,
    retried,
    selected,
    streamed,
    timed,
    with_fallback,
)
from etl.model import Mode
from etl.settings import RETRIES
from etl.tasks import (
    by_id,
    clean,
    evaluate,
    extract,
    flaky,
    key_of,
    load,
    notify,
    pick,
    report,
    split,
    train_linear,
    train_tree,
    validate,
)

steady = retried(flaky)
steady_loud = retried(flaky, attempts=5, verbose=True)
steady_named = retried(flaky, RETRIES, True)
safe = with_fallback(flaky, extract)
safe_told = with_fallback(steady, extract, notify)
remembered = cached(extract, limit=2)
# Load everything.
full_load = load_by_mode(extract, load, Mode.FULL, clean, validate)
small_load = load_by_mode(extract, load, Mode.INCREMENTAL)
tree_quality = cross_validated(split, train_tree, evaluate)
linear_quality = cross_validated(split, train_linear, evaluate, seeds=(7, 8))
best_model = selected(pick, evaluate, train_tree, train_linear, seed=3)
slow_clean = timed(clean, "clean")
cpu_clean = timed(clean, clock="cpu")
prepared = pipeline(clean, validate, clean)
batch_extract = batched(extract)
serial_extract = batched(extract, 3, parallel=False)
polite_extract = limited(extract, at_once=2)
by_key = keyed(key_of, compute=load)
good_enough = first_good(evaluate, [train_tree, train_linear], 0.9)
fastest = raced(extract, flaky)
counted_rows = streamed(extract, (load, key_of))
nested = retried(with_fallback(flaky, cached(extract)), verbose=True)
options_of = retried(by_id)
