"""The rules of Today, by what they are about; ``coach.today`` lists them in their order."""
