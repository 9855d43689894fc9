/** Black-box tests of the built archive on real servers, and checks over the whole source tree. */
@NullMarked
package org.colloquy.test;

import org.jspecify.annotations.NullMarked;
