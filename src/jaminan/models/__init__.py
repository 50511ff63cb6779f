"""The vocabulary: what people, programs, law and results are called. No number of the law stands here."""
