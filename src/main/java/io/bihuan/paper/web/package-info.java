/** The pages of {@code paper}. */
@NullMarked
package io.bihuan.paper.web;

import org.jspecify.annotations.NullMarked;
