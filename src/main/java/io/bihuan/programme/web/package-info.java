/** The pages of {@code programme}. */
@NullMarked
package io.bihuan.programme.web;

import org.jspecify.annotations.NullMarked;
