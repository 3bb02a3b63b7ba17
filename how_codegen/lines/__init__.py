"""From the lines of a text to those of the text that it was made from."""
