"""The race on a GPU machine; race.py is the program."""
