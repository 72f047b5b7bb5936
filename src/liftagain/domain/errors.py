"""The one error that a person may see."""


class InputError(Exception):
    """Wrong input: says where (file, row, key), what was found and what was expected. Nothing was stored."""
