"""One importer per source: files in, facts out."""
