"""What is known, as data: TOML files, the schema that they are held to, and the loader."""
