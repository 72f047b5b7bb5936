"""The pages: one file a page, each a function from the journal's facts to HTML."""
