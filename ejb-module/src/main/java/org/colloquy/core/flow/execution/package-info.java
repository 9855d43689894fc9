/** Flows on their way: where each contact is in its flow, stored with every step, and what brings it further. */
@NullMarked
package org.colloquy.core.flow.execution;

import org.jspecify.annotations.NullMarked;
