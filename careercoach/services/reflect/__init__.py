"""Acts of the wing: thinking: questions and dated answers, the growth check, the compass."""
