"""Files, as all stages see them: replaced as a whole, one run at a time, known by their stamps."""
