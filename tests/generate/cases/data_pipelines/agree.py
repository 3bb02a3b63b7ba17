from agreement import agree, pair
from etl.model import Table, RowId
T = Table("t", (3, 1, 2))
for name in ("steady", "steady_loud", "steady_named", "safe", "safe_told", "remembered", "full_load", "small_load", "counted_rows", "nested"):
    for value in ("a", "bad", "a"):
        agree(*pair(name, "etl.calls", "etl.workflows"), value, skip=("steady",))
for name in ("tree_quality", "linear_quality", "best_model", "slow_clean", "cpu_clean", "prepared", "good_enough"):
    for value in (T, Table("none", ())):
        agree(*pair(name, "etl.calls", "etl.workflows"), value)
for name in ("batch_extract", "serial_extract", "polite_extract"):
    agree(*pair(name, "etl.calls", "etl.workflows"), ["a", "b", "c"])
agree(*pair("by_key", "etl.calls", "etl.workflows"), [T, T])
agree(*pair("options_of", "etl.calls", "etl.workflows"), RowId(3))
