/** A provider's key and address, used to reach its models. Keys go in and never come out. */
@NullMarked
package org.colloquy.api.credential;

import org.jspecify.annotations.NullMarked;
