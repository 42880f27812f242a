"""The pages. Each audience has its folder, and people are reached only through the gate."""
