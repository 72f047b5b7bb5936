"""What every request passes before a page sees it: who asks, from where, how much, and whether a hold is open."""
