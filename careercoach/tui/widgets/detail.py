"""What is told of the row in front of a list."""

from textual.content import Content
from textual.widgets import Static


class Detail(Static):
    """Words that change with each step of the cursor.

    Everything around it is only laid out again where they take more rows than before, or fewer: that takes as long as
    the rest of a step.
    """

    def tell(self, words: Content) -> None:
        """Show other words."""
        width, height = self.size
        self.update(words, layout=not width or words.get_height(self.styles.get_rules(), width) != height)
