"""What leaves the program: archives, and later documents for others."""
