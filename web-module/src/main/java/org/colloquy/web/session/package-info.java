/** Sessions over REST. */
@NullMarked
package org.colloquy.web.session;

import org.jspecify.annotations.NullMarked;
