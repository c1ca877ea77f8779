/** The pages of {@code effect}. */
@NullMarked
package io.bihuan.effect.web;

import org.jspecify.annotations.NullMarked;
