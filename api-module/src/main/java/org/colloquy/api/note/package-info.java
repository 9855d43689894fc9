/** What people and flows note about a conversation, for others than its contact. */
@NullMarked
package org.colloquy.api.note;

import org.jspecify.annotations.NullMarked;
