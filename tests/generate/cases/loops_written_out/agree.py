from agreement import agree, pair
import lab.hows as hows

for name in ("collected_none", "prepared_two", "prepared_none", "both_two", "guarded_two", "commented_three", "commented_none", "numbered_three", "named_two", "fallback_two", "fallback_plain_two",
    "fallback_plain_none", "late_two", "used_after_two", "vital_two", "vital_none", "fanned_three", "fanned_none", "listed_two",
    "models_two", "gathered_models_two", "keyed_two", "conditional_two", "conditional_none", "annotated_two", "multiline_two", "long"):
    for value in (3, 0, 5):
        hows.LOG.clear()
        plain, generated = pair(name)
        agree(plain, generated, value, skip=("plain",))
        half = len(hows.LOG) // 2
        assert hows.LOG[:half] == hows.LOG[half:], name
