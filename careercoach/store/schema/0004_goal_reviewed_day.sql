-- The day a goal was last looked at with somebody.

ALTER TABLE goal ADD COLUMN reviewed_day TEXT CHECK (reviewed_day IS date(reviewed_day, '+0 days'));
