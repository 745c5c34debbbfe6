"""How a record is drawn, wherever it stands: details, lines of lists, titles, words for closed lists."""
