"""Parts that pages share: pictures, pages of a list, days and numbers as they are said."""
