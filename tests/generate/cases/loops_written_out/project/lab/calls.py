from lab.hows import (
    collected,
    prepared,
    both,
    guarded,
    annotated,
    changed,
    commented,
    conditional,
    fallback,
    fallback_plain,
    fanned,
    gathered_models,
    keyed,
    late,
    listed,
    models,
    multiline,
    named,
    numbered,
    used_after,
    vital,
)
from lab.tasks import best, broken, clean, fit, load, plain, torch, tree

commented_three = commented(load, clean, fit)
commented_none = commented()
numbered_three = numbered(load, clean, plain)
named_two = named(("one", "two's"), [broken, fit])
fallback_two = fallback(broken, fit)
fallback_plain_two = fallback_plain(broken, fit)
fallback_plain_none = fallback_plain()
late_two = late(load, clean)
used_after_two = used_after(load, clean)
vital_two = vital(load, plain)
vital_none = vital()
fanned_three = fanned(load, clean, fit)
fanned_none = fanned()
listed_two = listed(load, clean)
changed_two = changed([load, clean])
models_two = models(best, torch, tree)
gathered_models_two = gathered_models(best, torch, tree)
keyed_two = keyed(first=load, second=clean)
conditional_two = conditional(True, load, clean)
conditional_none = conditional(True)
annotated_two = annotated(load, clean)
multiline_two = multiline(load, clean)
long = commented(
    load, clean, fit, load, clean, fit, load, clean, fit, load, clean, fit, load, clean
)
both_two = both((load, plain))
guarded_two = guarded(broken, load)
prepared_two = prepared(load, clean)
prepared_none = prepared(size=1)
collected_none = collected()
