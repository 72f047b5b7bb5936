"""What is: frozen records with the words of the product. Standard library only."""
