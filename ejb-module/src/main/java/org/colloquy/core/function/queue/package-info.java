/** Functions behind queues, and who waits for their replies. The queues themselves belong to another feature, where there is a broker. */
@NullMarked
package org.colloquy.core.function.queue;

import org.jspecify.annotations.NullMarked;
