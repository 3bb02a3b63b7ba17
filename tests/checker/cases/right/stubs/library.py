"""What the stub beside this file describes."""
