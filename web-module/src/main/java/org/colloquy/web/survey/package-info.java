/** What surveys come to, over REST. */
@NullMarked
package org.colloquy.web.survey;

import org.jspecify.annotations.NullMarked;
