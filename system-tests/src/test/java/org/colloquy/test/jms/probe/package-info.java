/**
 * A small application that is deployed beside the product and speaks JMS on behalf of the tests: what another team's program on
 * the same server would do. Uses nothing but Jakarta EE, because nothing else is packed with it.
 */
@NullMarked
package org.colloquy.test.jms.probe;

import org.jspecify.annotations.NullMarked;
