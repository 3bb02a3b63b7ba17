"""What constants are worth, and what they decide in a HOW: source is read, and never run."""
