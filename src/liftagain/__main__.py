"""`python -m liftagain`."""

from liftagain.cli.main import main

if __name__ == "__main__":
    main()
