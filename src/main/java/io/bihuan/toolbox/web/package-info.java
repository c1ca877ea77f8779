/** The pages of {@code toolbox}. */
@NullMarked
package io.bihuan.toolbox.web;

import org.jspecify.annotations.NullMarked;
