from agreement import agree, pair

agree(*pair("best_model"), [3, 5, 4])
