/** The pages of {@code mail}. */
@NullMarked
package io.bihuan.mail.web;

import org.jspecify.annotations.NullMarked;
