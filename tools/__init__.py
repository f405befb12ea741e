"""What writes and measures the project, and is no part of the package."""
