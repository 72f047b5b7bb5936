"""One section a file: `TITLE`, and `rows(options)` that yields the lines. A new file here is a new section."""
