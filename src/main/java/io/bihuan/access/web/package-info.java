/** The pages of {@code access}. */
@NullMarked
package io.bihuan.access.web;

import org.jspecify.annotations.NullMarked;
