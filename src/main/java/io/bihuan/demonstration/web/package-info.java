/** The page of {@code demonstration}. */
@NullMarked
package io.bihuan.demonstration.web;

import org.jspecify.annotations.NullMarked;
