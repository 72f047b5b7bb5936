"""The factors that a log can show, one a file. Each looks at one window of days and returns what it found there."""
