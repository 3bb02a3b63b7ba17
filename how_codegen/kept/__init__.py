"""What earlier runs found out, beside mypy's cache: a file that is missing or damaged costs time.

Nothing here is ever trusted by its age. Everything has a key that is made from all that it depends
on, so what is found under the key of this run is what this run would make.
"""
