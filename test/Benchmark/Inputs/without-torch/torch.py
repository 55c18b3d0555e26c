"""A test that puts this first in the path has no torch."""

raise ImportError("hidden")
