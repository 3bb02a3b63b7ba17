from agreement import agree, pair

agree(*pair("increased", "corp.calls", "corp.nlp.workflows"), 3)
