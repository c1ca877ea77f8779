/** The pages of {@code emergency}. */
@NullMarked
package io.bihuan.emergency.web;

import org.jspecify.annotations.NullMarked;
