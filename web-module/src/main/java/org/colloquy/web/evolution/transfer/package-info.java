/** Reads exports of Evolution servers for those who move here. */
@NullMarked
package org.colloquy.web.evolution.transfer;

import org.jspecify.annotations.NullMarked;
