package org.colloquy.core.upstream;

import org.colloquy.api.run.Usage;

/**
 * What a model answered.
 *
 * @param model the model that the provider says it used
 */
public record ChatReply(String content, String model, Usage usage) {

    @Override
    public String toString() {
        return "ChatReply[model=" + model + ", usage=" + usage + "]";
    }
}
