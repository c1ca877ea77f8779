/** The pages of {@code handbook}. */
@NullMarked
package io.bihuan.handbook.web;

import org.jspecify.annotations.NullMarked;
