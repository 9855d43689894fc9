/** Queues and the topic. Left out where a server has no broker; nothing else knows that JMS exists. */
@NullMarked
package org.colloquy.core.jms;

import org.jspecify.annotations.NullMarked;
