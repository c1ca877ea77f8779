/** The pages of {@code agenda}. */
@NullMarked
package io.bihuan.agenda.web;

import org.jspecify.annotations.NullMarked;
