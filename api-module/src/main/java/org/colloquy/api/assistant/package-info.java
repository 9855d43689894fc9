/** Who answers: persona, instructions, model and sampling. The coaching API calls one a chatbot. */
@NullMarked
package org.colloquy.api.assistant;

import org.jspecify.annotations.NullMarked;
