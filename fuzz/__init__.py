"""Feeds every reader of training logs with damaged files, guided by what code they reach: `python -m fuzz`."""
