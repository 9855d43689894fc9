/** What flows ask others to do: webhooks, models, functions, assistants. Nothing here runs inside a transaction. */
@NullMarked
package org.colloquy.core.flow.errand;

import org.jspecify.annotations.NullMarked;
