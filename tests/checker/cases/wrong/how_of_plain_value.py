from how_codegen import define

made = define.how(3)  # E:8: No overload variant of "how" matches argument type "int"  [call-overload]
# N: Possible overload variants:
# N:     def [F: Callable[..., Any]] how(F, /) -> F
# N:     def how(*, name: str | None = ...) -> HowDecorator
