package org.colloquy.api.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message offers to be tapped. The label, or its number in the list, is the answer.
 *
 * @param button the words that open the list; null: the options stand there as buttons
 */
public record Offer(@Nullable String button, List<Option> options) {

    /** Copies the list. */
    public Offer {
        options = List.copyOf(options);
    }

    /** The options as numbered lines, for those who can only write. */
    public String inWords() {
        StringBuilder words = new StringBuilder();
        for (int number = 1; number <= options.size(); number++) {
            Option option = options.get(number - 1);
            words.append(number == 1 ? "" : "\n").append(number).append(". ").append(option.label());
            if (option.description() != null) {
                words.append(": ").append(option.description());
            }
        }
        return words.toString();
    }

    /**
     * One of them.
     *
     * @param description more words under the label; null: none
     */
    public record Option(String label, @Nullable String description) {}
}
