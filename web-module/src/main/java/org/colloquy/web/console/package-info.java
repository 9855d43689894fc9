/**
 * The pages that people look at. One bean for each page of the same name under {@code /console}; a bean reads views from the
 * services of the caller's workspace and holds nothing between requests, so that an address is all it takes to come back.
 */
@NullMarked
package org.colloquy.web.console;

import org.jspecify.annotations.NullMarked;
