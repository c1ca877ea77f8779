/** The pages of {@code practical}. */
@NullMarked
package io.bihuan.practical.web;

import org.jspecify.annotations.NullMarked;
