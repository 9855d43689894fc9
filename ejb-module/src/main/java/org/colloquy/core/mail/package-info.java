/** E-mails, which leave through the outbox over one SMTP server. */
@NullMarked
package org.colloquy.core.mail;

import org.jspecify.annotations.NullMarked;
