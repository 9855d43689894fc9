/** A shop whose assistant looks up what somebody bought, prepares an order and places it when the customer has agreed. */
@NullMarked
package org.colloquy.samples.shop;

import org.jspecify.annotations.NullMarked;
