/** The queues and the event topic, seen from another application on the same server. */
@NullMarked
package org.colloquy.test.jms;

import org.jspecify.annotations.NullMarked;
