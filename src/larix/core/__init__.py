"""Small words that every room speaks: days, words in three languages, rulings, canonical bytes."""
