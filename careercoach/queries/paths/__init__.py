"""Reading for the wing: roles one could take, side by side, and readiness for one."""
