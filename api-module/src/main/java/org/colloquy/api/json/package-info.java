/** How JSON is read and written, on every door and towards models: one configured mapper. */
@NullMarked
package org.colloquy.api.json;

import org.jspecify.annotations.NullMarked;
