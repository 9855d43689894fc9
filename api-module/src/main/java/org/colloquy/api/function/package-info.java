/**
 * Functions that a model may call. Another team's jar annotates methods of its beans with {@link AssistantFunction}; administrators
 * register functions behind an HTTP address or a queue with {@link FunctionService}.
 */
@NullMarked
package org.colloquy.api.function;

import org.jspecify.annotations.NullMarked;
