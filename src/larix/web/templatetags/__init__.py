"""What templates can say: words in the language of the page, days, numbers, pictures."""
