"""How people write and speak: short forms, shorthand, spoken spelling, whom "her" means, figures in words."""
