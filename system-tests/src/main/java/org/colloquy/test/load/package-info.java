/**
 * The benchmark: a model stub, a closed-loop load generator and the scenarios that measure a running Colloquy from outside.
 * It speaks HTTP only and knows nothing of the product's classes. {@link org.colloquy.test.load.ModelStub} is for everybody.
 */
@NullMarked
package org.colloquy.test.load;

import org.jspecify.annotations.NullMarked;
