from nlp.hows import composed  # E:1: Module "nlp.hows" has no attribute "composed"; maybe "compose"?  [attr-defined]
